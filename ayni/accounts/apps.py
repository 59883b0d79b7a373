from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "ayni.accounts"
    label = "accounts"

    def ready(self) -> None:
        from ayni.accounts import tasks  # noqa: F401  (registers the jobs)
