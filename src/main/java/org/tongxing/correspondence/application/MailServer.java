package org.tongxing.correspondence.application;

import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.tongxing.correspondence.MailCatcher;

/** The mail server of the configuration; where none is named, the installation's own catcher, if it has one. */
@Component
public class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);
    private static final String DEMO_SENDER = "tongxing@demo.invalid";

    private final ObjectProvider<JavaMailSender> configured;
    private final ObjectProvider<MailCatcher> catcher;
    private final String host;
    private final String from;
    private volatile @Nullable String trouble;

    MailServer(
            ObjectProvider<JavaMailSender> configured,
            ObjectProvider<MailCatcher> catcher,
            @Value("${spring.mail.host:}") String host,
            @Value("${tongxing.mail.from:}") String from) {
        this.configured = configured;
        this.catcher = catcher;
        this.host = host;
        this.from = from;
    }

    /** What has to be set before any mail can leave; empty when all is there. */
    public Optional<String> missing() {
        if (host.isBlank()) {
            return catcher.getIfAvailable() == null ? Optional.of("TONGXING_MAIL_HOST") : Optional.empty();
        }
        return from.isBlank() ? Optional.of("TONGXING_MAIL_FROM") : Optional.empty();
    }

    /** Why the server could not be used when this node tried last; empty when it could. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    void used() {
        trouble = null;
    }

    void failed(String why) {
        trouble = why;
    }

    /** Who the mails are from. */
    String from() {
        return from.isBlank() ? DEMO_SENDER : from;
    }

    JavaMailSender sender() {
        return host.isBlank() ? toCatcher(catcher.getObject()) : configured.getObject();
    }

    /** Said once, at the start; the page of mail says it too. */
    @EventListener(ApplicationReadyEvent.class)
    void sayWhatIsMissing() {
        missing().ifPresent(name -> LOG.warn("未设置 {}：邮件留在发件箱，设置后发出。", name));
    }

    private static JavaMailSender toCatcher(MailCatcher catcher) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(catcher.host());
        sender.setPort(catcher.port());
        Properties patience = new Properties();
        patience.setProperty("mail.smtp.connectiontimeout", "5000");
        patience.setProperty("mail.smtp.timeout", "10000");
        sender.setJavaMailProperties(patience);
        return sender;
    }
}
