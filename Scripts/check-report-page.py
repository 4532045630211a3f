#!/usr/bin/env python3
"""Opens the HTML report of `martlet diff` in headless Chromium and uses it as a person would: filters, keys, a narrow screen, dark mode.

Usage: Scripts/check-report-page.py MARTLET [SCREENSHOT-FOLDER]
Needs chromium and chromedriver (Debian: chromium, chromium-driver); says that it is skipped where they are absent.
Selenium goes into .build/check-report-page, once.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from python_environment import enter

ROOT = Path(__file__).resolve().parent.parent

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
if not BROWSER or not DRIVER:
    print("The HTML report's page: skipped, chromium and chromedriver are not installed.")
    sys.exit(0)

try:
    from selenium import webdriver
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
    from selenium.webdriver.support.ui import Select
except ImportError:
    enter("check-report-page", ["selenium>=4.20"])

OLD = """\
openapi: 3.1.0
info: {title: Shop, version: 1.0.0}
paths:
  /items:
    get:
      operationId: listItems
      tags: [items]
      parameters: [{name: limit, in: query, schema: {type: integer}}]
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
  /orders/{id}:
    delete:
      operationId: deleteOrder
      tags: [orders]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {'204': {description: gone}}
components:
  schemas:
    Item:
      type: object
      required: [id]
      properties: {id: {type: string}, price: {type: number}, state: {type: string, enum: [new, used]}}
"""
NEW = (
    OLD.replace("name: limit, in: query,", "name: limit, in: query, required: true,")
    .replace("price: {type: number}", "price: {type: string}, '<script>document.title=1</script>': {type: string}")
    .replace("    delete:", "    get:")
)
failures = []


def expect(condition, message):
    if not condition:
        failures.append(message)


def shown(page):
    return [change for change in page.find_elements(By.CSS_SELECTOR, ".change") if change.is_displayed()]


def type_text(page, text):
    box = page.find_element(By.NAME, "text")
    box.clear()
    box.send_keys(text)


def main():
    martlet = str(Path(sys.argv[1]).resolve())
    pictures = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory() as folder:
        # One document that both versions have, changed and the same; one that is new, one that is gone.
        texts = {
            "before/shop.yaml": OLD, "before/same.yaml": OLD, "before/gone.yaml": OLD.replace("tags: [items]", "tags: [old]"),
            "after/shop.yaml": NEW, "after/same.yaml": OLD, "after/new.yaml": NEW,
        }
        for name, text in texts.items():
            path = Path(folder) / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)

        def write_report(name, before, after):
            report = Path(folder) / name
            command = [martlet, "diff", before, after, "--format", "html", "--output", str(report), "--fail-on", "none", "--quiet"]
            subprocess.run(command, check=True, stdin=subprocess.DEVNULL, cwd=folder)
            return report.as_uri()

        one = write_report("report.html", "before/shop.yaml", "after/shop.yaml")
        several = write_report("reports.html", "before", "after")
        options = webdriver.ChromeOptions()
        options.binary_location = BROWSER
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1200,900"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        page = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
        try:
            check(page, one, pictures)
            check_several(page, several, pictures)
            check_browser(page)
        finally:
            page.quit()
    for failure in failures:
        print(f"error: the HTML report's page: {failure}")
    print(f"The HTML report's page: {'failed' if failures else 'all checks passed'}.")
    sys.exit(1 if failures else 0)


def check(page, address, pictures):
    def picture(name):
        if pictures:
            pictures.mkdir(parents=True, exist_ok=True)
            page.save_screenshot(str(pictures / f"{name}.png"))

    page.get(address)
    total = len(shown(page))
    expect(total >= 4, f"only {total} changes are shown")
    expect("breaking" in page.find_element(By.TAG_NAME, "h1").text, "the verdict is not in the heading")
    expect(page.title.startswith("API changes"), "a document's text ran as a script")
    picture("wide-light")

    type_text(page, "limit")
    found = shown(page)
    expect(0 < len(found) < total, "the search does not narrow the list")
    expect(all("limit" in change.get_attribute("textContent") for change in found), "the search shows what does not match")
    expect(f"of {total} shown" in page.find_element(By.TAG_NAME, "output").text, "the number shown is not said")
    type_text(page, "no such text anywhere")
    expect(not shown(page), "a search for nothing shows something")
    expect(page.find_element(By.CSS_SELECTOR, ".none-left").is_displayed(), "an empty list is not explained")
    page.find_element(By.TAG_NAME, "body").send_keys(Keys.ESCAPE)
    expect(len(shown(page)) == total, "Escape does not reset the filters")

    page.find_element(By.CSS_SELECTOR, "input[value=error]").click()
    expect(all(change.get_attribute("data-level") != "error" for change in shown(page)), "the level is not filtered")
    page.find_element(By.CSS_SELECTOR, "button[type=reset]").click()
    Select(page.find_element(By.NAME, "tag")).select_by_value("orders")
    expect(0 < len(shown(page)) < total, "the tag is not filtered")
    page.find_element(By.CSS_SELECTOR, "button[type=reset]").click()
    Select(page.find_element(By.NAME, "axis")).select_by_value("wireOldClients")
    found = shown(page)
    expect(found and all("wireOldClients" in change.get_attribute("data-axes") for change in found), "the axis is not filtered")
    page.find_element(By.CSS_SELECTOR, "button[type=reset]").click()

    page.execute_script("document.activeElement.blur()")
    ActionChains(page).send_keys("j").perform()
    first = page.switch_to.active_element
    expect(first.tag_name == "summary", "j does not go to the first change")
    ActionChains(page).send_keys("j").perform()
    expect(page.switch_to.active_element != first, "j does not go on")
    ActionChains(page).send_keys("k").perform()
    expect(page.switch_to.active_element == first, "k does not go back")
    parent = first.find_element(By.XPATH, "..")
    was_open = parent.get_attribute("open")
    ActionChains(page).send_keys(Keys.ENTER).perform()
    expect(parent.get_attribute("open") != was_open, "Enter does not open or close a change")
    ActionChains(page).send_keys("/").perform()
    expect(page.switch_to.active_element.get_attribute("name") == "text", "/ does not go to the search")

    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
    color = page.execute_script("return getComputedStyle(document.body).backgroundColor")
    expect(color == "rgb(20, 24, 29)", f"dark mode has the background {color}")
    picture("wide-dark")
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    page.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": 380, "height": 800, "deviceScaleFactor": 2, "mobile": True})
    page.get(address)
    width = page.execute_script("return document.documentElement.scrollWidth")
    expect(width <= 380, f"a screen of 380 pixels has to be moved sideways: the page is {width} wide")
    picture("narrow")


def check_several(page, address, pictures):
    """A page with a section for each document: the overview leads to them, and filters work over all of them."""

    def picture(name):
        if pictures:
            page.save_screenshot(str(pictures / f"{name}.png"))

    def documents():
        return [one for one in page.find_elements(By.CSS_SELECTOR, ".document") if one.is_displayed()]

    page.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    page.get(address)
    rows = page.find_elements(By.CSS_SELECTOR, ".overview tbody tr")
    expect(len(rows) == 4, f"the overview has {len(rows)} rows for 4 documents")
    expect(len(documents()) == 4, "not every document has a section, also those without a change")
    total = len(shown(page))
    expect(total >= 7, f"only {total} changes are shown of two documents")
    picture("several-light")
    ids = [element.get_attribute("id") for element in page.find_elements(By.CSS_SELECTOR, "[id]")]
    expect(len(set(ids)) == len(ids), "two elements of the page have one id")

    rows[1].find_element(By.TAG_NAME, "a").click()
    target = page.find_element(By.CSS_SELECTOR, ":target")
    top = page.execute_script("return arguments[0].querySelector('h2').getBoundingClientRect().top", target)
    bar = page.execute_script("return document.querySelector('.filters').getBoundingClientRect().bottom")
    expect(0 <= top <= 900, "the overview does not lead to a document")
    expect(top >= bar - 1, "the filters hide the heading that the overview leads to")

    type_text(page, "limit")
    expect(0 < len(shown(page)) < total, "the search does not look into every document")
    expect(all(one.find_elements(By.CSS_SELECTOR, ".change:not([hidden])") for one in documents()), "a document without a match stays")
    page.find_element(By.TAG_NAME, "body").send_keys(Keys.ESCAPE)
    expect(len(documents()) == 4, "Escape does not bring the documents back")

    choice = Select(page.find_element(By.NAME, "document"))
    for option in choice.options[1:]:
        choice.select_by_value(option.get_attribute("value"))
        expect(len(documents()) == 1, f"{option.text}: {len(documents())} documents are shown")
        expect(documents()[0].find_element(By.TAG_NAME, "h2").text == option.text, "another document is shown than was chosen")
        inside = [one for one in shown(page) if one.find_element(By.XPATH, "ancestor::section[contains(@class,'document')]")]
        expect(f"{len(inside)} of {total} shown" in page.find_element(By.TAG_NAME, "output").text, "the number of one document is wrong")
    page.find_element(By.CSS_SELECTOR, "button[type=reset]").click()
    Select(page.find_element(By.NAME, "tag")).select_by_value("old")
    expect(len(documents()) == 1 and shown(page), "the tag of one document is not filtered")
    page.find_element(By.CSS_SELECTOR, "button[type=reset]").click()

    page.execute_script("document.activeElement.blur()")
    for _ in range(total + 2):
        ActionChains(page).send_keys("j").perform()
    last = page.switch_to.active_element
    expect(last == shown(page)[-1].find_element(By.TAG_NAME, "summary"), "j does not go through all documents")

    page.execute_script("window.scrollTo(0, 0)")
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
    picture("several-dark")
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    page.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": 380, "height": 800, "deviceScaleFactor": 2, "mobile": True})
    page.get(address)
    width = page.execute_script("return document.documentElement.scrollWidth")
    expect(width <= 380, f"a screen of 380 pixels has to be moved sideways: the page of several documents is {width} wide")
    picture("several-narrow")


def check_browser(page):
    problems = [entry["message"] for entry in page.get_log("browser") if entry["level"] == "SEVERE"]
    expect(not problems, f"the browser complains: {problems}")
    requests = [entry["message"] for entry in page.get_log("performance") if '"Network.requestWillBeSent"' in entry["message"]]
    expect(all('"url":"file:' in request for request in requests), "the page asks the network for something")


main()
