"""Quire's own settings, with one more address beside it: a bare view to measure saving by."""

from config.settings import *  # noqa: F403

ROOT_URLCONF = "tests.bench.bare"
