"""The environment of a test run, set before the settings are read; pytest loads this first (`-p tests.environment`).

A run has a data folder of its own, gone when the run is over: nothing that a test does reaches the data of an
installation, whatever AYNI_DATA says in the shell that starts it.
"""

import atexit
import os
import shutil
import tempfile

# Workers of a parallel run inherit the folder of the process that started them.
if "AYNI_TEST_DATA" not in os.environ:
    folder = tempfile.mkdtemp(prefix="ayni-test-")
    os.environ["AYNI_TEST_DATA"] = folder
    atexit.register(shutil.rmtree, folder, ignore_errors=True)

os.environ["AYNI_DATA"] = os.environ["AYNI_TEST_DATA"]
os.environ["AYNI_SECRET_KEY"] = "only-for-tests-only-for-tests-only-for-tests-only"
os.environ["AYNI_EMAIL_BACKEND"] = "django.core.mail.backends.locmem.EmailBackend"
