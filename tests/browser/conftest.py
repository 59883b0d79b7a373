"""A real installation, started as a person starts it, and a real Chromium in front of it."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from tests.browser.people import furnish

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}


@pytest.fixture(autouse=True)
def _test_settings() -> None:
    """The installation has its own settings; those of the unit tests do not reach it."""


@pytest.fixture(scope="session", autouse=True)
def _static_root() -> None:
    """The server of this process warns where no static files were gathered yet, and it is made before any other."""
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a demo installation in a new data folder; it is stopped with Ctrl-C at the end."""
    data = tmp_path_factory.mktemp("data")
    port = _free_port()
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("AYNI_", "DJANGO_"))}
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, "-m", "ayni.config.cli", "run", "--port", str(port), "--data", str(data)]
    with (data / "log").open("wb") as log:
        process = subprocess.Popen(
            command, cwd=Path(__file__).resolve().parents[2], env=environment, stdout=log, stderr=log
        )
    try:
        _wait(port, process, data / "log")
        yield f"http://localhost:{port}"
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 0, (data / "log").read_text()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Return Debian's Chromium, headless."""
    if CHROMIUM is None:
        pytest.fail("Chromium is not installed: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def furnished(browser: Any, address: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of the installation with one of everything in it."""
    context = browser.new_context(viewport=DESKTOP, base_url=address)
    furnish(context.new_page(), tmp_path_factory.mktemp("furnished"))
    context.close()
    return address


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    """Return a new page on a desktop screen; a script error on it fails the test."""
    context = browser.new_context(viewport=DESKTOP, base_url=address, accept_downloads=True)
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert errors == []


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + 180
    while time.monotonic() < until:
        assert process.poll() is None, log.read_text()
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError(f"No answer within 180 seconds:\n{log.read_text()}")
