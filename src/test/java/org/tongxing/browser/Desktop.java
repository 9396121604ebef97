package org.tongxing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tongxing.support.Traffic;

/** A caseworker at a screen: signs in, opens lists, fills forms in. */
final class Desktop implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> urls = new CopyOnWriteArrayList<>();

    Desktop(Browser browser, String address) {
        this(browser, address, 1440, 1000);
    }

    /** The same at the width of a phone. */
    static Desktop phone(Browser browser, String address) {
        return new Desktop(browser, address, 390, 844);
    }

    private Desktop(Browser browser, String address, int width, int height) {
        this.context = browser.newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(width, height));
        this.page = context.newPage();
        context.onRequest(request -> urls.add(URLDecoder.decode(request.url(), StandardCharsets.UTF_8)));
        page.onFrameNavigated(frame -> Traffic.asked(frame.url()));
        this.address = address;
    }

    /** Addresses that the browser has asked for, decoded. */
    List<String> urls() {
        return urls;
    }

    Page page() {
        return page;
    }

    /** Goes to a page of the application, such as {@code /ledger}. */
    void open(String path) {
        page.navigate(address + path);
    }

    void signIn(String login) {
        open("/");
        page.fill("#username", login);
        page.fill("#password", "tongxing-demo");
        page.click("button[type=submit]");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("今日"))
                .waitFor();
    }

    void openTasklist() {
        open("/camunda/app/tasklist/default/");
        page.getByText("我的待办").first().waitFor();
    }

    /** Opens a task of the list 待签收 and signs for it. */
    void takeTask(String name) {
        page.getByText("待签收").first().click();
        page.locator(".task-card-title, h4.task").getByText(name).first().click();
        page.getByText("签收", new Page.GetByTextOptions().setExact(true)).first().click();
        page.getByText("退回签收").first().waitFor();
        page.locator(".fjs-container").first().waitFor();
    }

    void startRegistration() {
        page.getByText("开始登记").first().click();
        page.locator(".modal-body").getByText("监测摸排登记").click();
        field("childName").waitFor();
    }

    Locator field(String key) {
        return page.locator(".fjs-container [id$='-" + key + "']").first();
    }

    void type(String key, String text) {
        field(key).fill(text);
    }

    void date(String key, String day) {
        Locator input = field(key + "-date");
        input.fill(day);
        input.press("Enter");
        input.press("Tab");
    }

    /** Picks an option of a select in which one can search. */
    void search(String key, String typed, String label) {
        field(key).click();
        field(key).fill(typed);
        pick(label);
    }

    /** Picks an option of a short select. */
    void choose(String key, String label) {
        page.locator(".fjs-input-group:has([id$='-" + key + "-display'])")
                .first()
                .click();
        pick(label);
    }

    private void pick(String label) {
        page.locator(".fjs-dropdownlist-item").getByText(label).first().click();
    }

    void tick(String label) {
        page.locator(".fjs-container label").getByText(label).first().click();
    }

    /** Presses the button that submits, in a task or in the start dialog. */
    void submit() {
        Locator dialog = page.locator(".modal-footer .btn-primary");
        Locator task = page.locator("[cam-tasklist-form] .btn-primary, .form-actions .btn-primary");
        (dialog.count() > 0 ? dialog.first() : task.first()).click();
    }

    void waitForText(String text) {
        page.getByText(text).first().waitFor();
    }

    void waitUntilGone(String selector) {
        page.locator(selector).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** A picture of the page from its head to its foot. */
    void wholePicture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
