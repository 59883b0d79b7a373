"""Run every bench in a process of its own; exit status 1 when one of them missed a goal."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> int:
    """Run the benches named on the command line, or all."""
    known = sorted(path.stem for path in HERE.glob("*.py") if not path.stem.startswith("__"))
    chosen = sys.argv[1:] or known
    missed = 0
    for name in chosen:
        sys.stdout.write(f"# {name}\n")
        sys.stdout.flush()
        missed |= subprocess.run([sys.executable, "-m", f"bench.{name}"], check=False, cwd=HERE.parent).returncode
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
