from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "ayni.accounts"
    label = "accounts"

    def ready(self) -> None:
        from ayni.accounts import tasks  # noqa: F401  (registers the jobs)
        from ayni.accounts.scopes import country_names, region_names, register_scope

        register_scope("region", region_names)
        register_scope("country", country_names)
