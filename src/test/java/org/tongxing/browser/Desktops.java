package org.tongxing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** The desktops of the people in one test, each with cookies and storage of its own. */
final class Desktops implements AutoCloseable {

    private final Browser browser;
    private final String address;
    private final List<Desktop> open = new ArrayList<>();

    Desktops(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** A desktop at which nobody has signed in yet. */
    Desktop vacant() {
        return kept(new Desktop(browser, address));
    }

    /** The desktop of somebody who has just signed in. */
    Desktop of(String login) {
        Desktop desktop = vacant();
        desktop.signIn(login);
        return desktop;
    }

    /** The phone of somebody who has just signed in. */
    Desktop phoneOf(String login) {
        Desktop phone = kept(Desktop.phone(browser, address));
        phone.signIn(login);
        return phone;
    }

    /** Keeps what is on the screens of a test that has failed; a screen that cannot be kept does not hide why. */
    void keepPictures(String test, Throwable failure) {
        if (failure instanceof TestAbortedException) {
            return;
        }
        for (int i = 0; i < open.size(); i++) {
            try {
                open.get(i).wholePicture("failed/" + test + "-" + (i + 1));
            } catch (PlaywrightException e) {
                failure.addSuppressed(e);
            }
        }
    }

    private Desktop kept(Desktop desktop) {
        open.add(desktop);
        return desktop;
    }

    @Override
    public void close() {
        open.forEach(Desktop::close);
        open.clear();
    }
}
