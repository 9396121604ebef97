package org.tongxing.browser;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One Chromium for all tests of this JVM, and for each test the desktops of its people, cleared away after it. */
final class BrowserExtension implements BeforeAllCallback, ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(BrowserExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        chromium(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Desktops.class;
    }

    @Override
    public Desktops resolveParameter(ParameterContext parameter, ExtensionContext context) {
        String port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port");
        Desktops desktops = new Desktops(chromium(context).browser(), "http://localhost:" + port);
        context.getStore(OURS).put(Desktops.class, desktops);
        return desktops;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Optional.ofNullable(context.getStore(OURS).get(Desktops.class, Desktops.class))
                .ifPresent(desktops -> {
                    context.getExecutionException().ifPresent(failure -> desktops.keepPictures(test(context), failure));
                    desktops.close();
                });
    }

    private static Chromium chromium(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
    }

    private static String test(ExtensionContext context) {
        return context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName();
    }
}
