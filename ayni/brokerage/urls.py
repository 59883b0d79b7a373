from django.urls import path, register_converter

from ayni.brokerage.views import exchange, items, writing


class SideConverter:
    """The two lists: requests and offers."""

    regex = "requests|offers"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(SideConverter, "side")

app_name = "brokerage"
urlpatterns = [
    path("exchange/", exchange.exchange, name="exchange"),
    path("exchange/mine/", items.mine, name="mine"),
    path("<side:side>/", items.items, name="items"),
    path("<side:side>/new/", writing.item_new, name="item-new"),
    path("<side:side>/<slug:code>/", items.item, name="item"),
    path("<side:side>/<slug:code>/words/", writing.item_words, name="item-words"),
    path("<side:side>/<slug:code>/facts/", writing.item_facts, name="item-facts"),
    path("<side:side>/<slug:code>/send/", writing.item_send, name="item-send"),
    path("<side:side>/<slug:code>/screen/", items.item_screen, name="item-screen"),
    path("<side:side>/<slug:code>/endorse/", items.item_endorse, name="item-endorse"),
    path("<side:side>/<slug:code>/renew/", items.item_renew, name="item-renew"),
    path("<side:side>/<slug:code>/close/", items.item_close, name="item-close"),
]
