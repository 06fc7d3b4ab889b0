"""The command line: Typer shells over the library, loaded noun by noun."""
