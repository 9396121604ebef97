package org.tongxing.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tongxing.support.EmptyDesks;
import org.tongxing.support.TongxingTest;

/**
 * People before a real browser, with nothing on their desks when the class begins. The class takes its {@link Desktops}
 * in its constructor. What was on their screens when a test failed stays in {@code target/screenshots/failed}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TongxingTest
@ExtendWith({BrowserExtension.class, EmptyDesks.class})
@interface BrowserTest {}
