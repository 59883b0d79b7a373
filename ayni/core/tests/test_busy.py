"""What the database refuses because too many write at once is answered as "try again", all else stays a fault."""

import pytest
from django.db import OperationalError

from ayni.core.middleware.errors import ErrorsMiddleware, is_busy


class Waited(Exception):
    sqlstate = "55P03"


def waited_too_long():
    error = OperationalError("canceling statement due to lock timeout")
    error.__cause__ = Waited()
    return error


@pytest.mark.parametrize("error", [OperationalError("database is locked"), waited_too_long()])
def test_a_busy_database_is_said_and_nothing_was_written(rf, error):
    assert is_busy(error)
    answer = ErrorsMiddleware(lambda request: None).process_exception(
        rf.get("/", headers={"accept": "application/json"}), error
    )
    assert answer.status_code == 503


def test_other_faults_of_the_database_stay_faults(rf):
    error = OperationalError("disk I/O error")
    assert ErrorsMiddleware(lambda request: None).process_exception(rf.get("/"), error) is None
