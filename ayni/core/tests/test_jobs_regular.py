"""Work that the worker does regularly."""

import logging

from ayni.core import jobs


def test_regular_work_goes_on_when_one_of_it_fails(monkeypatch, caplog):
    monkeypatch.setattr(jobs, "_regular", {})
    done = []

    @jobs.regularly
    def failing():
        raise ValueError("no")

    @jobs.regularly
    def working():
        done.append("working")

    with caplog.at_level(logging.ERROR):
        jobs.tick()
        jobs.tick()
    assert done == ["working", "working"]
    assert [record.levelname for record in caplog.records] == ["ERROR", "ERROR"]
