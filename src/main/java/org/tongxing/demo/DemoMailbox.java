package org.tongxing.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongxing.correspondence.MailCatcher;

/** The demo's mail server: takes what is sent to anybody and keeps it in memory. The packaged application has none. */
@Component
@Profile("!production")
@ConditionalOnClass(name = "com.icegreen.greenmail.util.GreenMail")
class DemoMailbox implements MailCatcher, DisposableBean {

    private static final String HERE = "127.0.0.1";
    private static final int SHOWN = 100;

    private final GreenMail server = new GreenMail(new ServerSetup(0, HERE, ServerSetup.PROTOCOL_SMTP));
    private final Clock clock;

    DemoMailbox(Clock clock) {
        this.clock = clock;
        server.start();
    }

    /** A mail that has arrived. */
    record Caught(ZonedDateTime sentAt, String recipient, String subject, String text) {}

    @Override
    public String host() {
        return HERE;
    }

    @Override
    public int port() {
        return server.getSmtp().getPort();
    }

    /** The latest mails, the last one first. */
    List<Caught> latest() {
        List<MimeMessage> all = new ArrayList<>(List.of(server.getReceivedMessages()));
        List<Caught> caught = new ArrayList<>();
        try {
            for (MimeMessage message : all.subList(Math.max(0, all.size() - SHOWN), all.size())) {
                caught.add(read(message));
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.reverse(caught);
        return caught;
    }

    private Caught read(MimeMessage message) throws MessagingException, IOException {
        return new Caught(
                message.getSentDate().toInstant().atZone(clock.getZone()),
                GreenMailUtil.getAddressList(message.getRecipients(Message.RecipientType.TO)),
                message.getSubject(),
                text(message).strip());
    }

    /** The text, and the names of the files beside it. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                text.append(text(parts.getBodyPart(i))).append('\n');
            }
            return text.toString();
        }
        return part.getFileName() == null
                ? String.valueOf(part.getContent())
                : "附件：" + MimeUtility.decodeText(part.getFileName());
    }

    @Override
    public void destroy() {
        server.stop();
    }
}
