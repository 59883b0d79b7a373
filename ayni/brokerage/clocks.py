"""Working days: Monday to Friday, without holidays, which differ from country to country."""

from datetime import date, timedelta

SCREENING = 10


def after_working_days(day: date, number: int) -> date:
    """Return the day on which so many working days after `day` have passed."""
    while number > 0:
        day += timedelta(days=1)
        number -= day.weekday() < 5
    return day


def working_days_between(first: date, last: date) -> int:
    """Return how many working days lie after `first`, up to and including `last`."""
    days = (last - first).days
    return sum((first + timedelta(days=number)).weekday() < 5 for number in range(1, days + 1))
