"""Gives a check the Python modules that it needs, in an environment of its own below .build/."""

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MARK = "MARTLET_PYTHON_ENVIRONMENT"


def enter(name, requirements):
    """Starts the running script again in `.build/<name>`, with the requirements installed there, once. Does not return."""
    tools = ROOT / ".build" / name
    python = tools / "bin" / "python"
    complete = tools / "complete"
    if os.environ.get(MARK) == name:
        sys.exit(f"error: {tools} lacks a module that this check needs. Remove the folder and try again.")
    # A list that grew is installed anew.
    if not complete.exists() or complete.read_text() != "\n".join(requirements):
        try:
            venv.create(tools, with_pip=True, clear=True)
            install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *requirements]
            subprocess.run(install, check=True, stdin=subprocess.DEVNULL)
        except (subprocess.CalledProcessError, OSError) as problem:
            sys.exit(f"error: cannot install {', '.join(requirements)} (Debian needs python3-venv): {problem}")
        complete.write_text("\n".join(requirements))
    os.execve(python, [str(python), *sys.argv], {**os.environ, MARK: name})
