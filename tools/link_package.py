"""Make this checkout importable in its own environment and put the command `ayni` beside its Python.

An editable install without a build backend: one path file and one script, so that set-up needs nothing that the hashed
lock files do not name.
"""

import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = """#!{python}
import sys
from ayni.config.cli import main
sys.exit(main())
"""


def link() -> None:
    """Write the path file and the script; running it again changes nothing."""
    (Path(sysconfig.get_path("purelib")) / "ayni.pth").write_text(f"{ROOT}\n")
    command = Path(sys.executable).parent / "ayni"
    command.write_text(SCRIPT.format(python=sys.executable))
    command.chmod(0o755)


if __name__ == "__main__":
    link()
