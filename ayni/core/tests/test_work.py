"""The worker outlives a database that is locked or away for a while."""

import pytest
from django.db import OperationalError

from ayni.core.management.commands.work import work_on


class Worker:
    """Stands for the library's worker: `answers` say how each run ends."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.running = True

    def run(self):
        answer = self.answers.pop(0)
        if answer is not None:
            raise answer


@pytest.mark.django_db(transaction=True)
def test_worker_goes_on_when_the_database_answers_again(caplog):
    worker = Worker(OperationalError("database is locked"), OperationalError("server closed"), None)
    work_on(worker, again=0)
    assert worker.answers == []
    assert [record.message for record in caplog.records] == [
        "The database does not answer; trying again: database is locked",
        "The database does not answer; trying again: server closed",
    ]


@pytest.mark.django_db(transaction=True)
def test_worker_does_not_hide_other_faults():
    with pytest.raises(LookupError):
        work_on(Worker(LookupError("no such job")), again=0)
