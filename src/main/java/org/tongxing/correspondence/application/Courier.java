package org.tongxing.correspondence.application;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.tongxing.correspondence.application.Delivery.Failure;
import org.tongxing.correspondence.application.PostLetter.Attachment;

/** Hands mails to the server, many in one conversation, and says of each what became of it. */
@Component
class Courier {

    private static final int LONGEST = 300;
    private static final String NO_ADDRESS = "收件邮箱不是有效的地址";
    private static final String NO_MAILBOX = "收文机关已不使用机关邮箱";
    private static final String NO_FILE = "附件无法制作";
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final MailServer server;
    private final PostLetter posted;
    private final Clock clock;

    Courier(MailServer server, PostLetter posted, Clock clock) {
        this.server = server;
        this.posted = posted;
        this.clock = clock;
    }

    Delivery deliver(List<WaitingMail> mails) {
        JavaMailSender sender = server.sender();
        Map<WaitingMail, Failure> failed = new LinkedHashMap<>();
        Map<MimeMessage, WaitingMail> letters = new LinkedHashMap<>();
        for (WaitingMail mail : mails) {
            try {
                letters.put(letter(sender.createMimeMessage(), mail), mail);
            } catch (MessagingException e) {
                failed.put(mail, new Failure(NO_ADDRESS, true));
            } catch (NoAttachmentException e) {
                failed.put(mail, new Failure(String.valueOf(e.getMessage()), true));
            }
        }
        return letters.isEmpty() ? Delivery.complete(List.of(), failed) : handOver(sender, letters, failed);
    }

    private static Delivery handOver(
            JavaMailSender sender, Map<MimeMessage, WaitingMail> letters, Map<WaitingMail, Failure> failed) {
        try {
            sender.send(letters.keySet().toArray(MimeMessage[]::new));
            return Delivery.complete(letters.values(), failed);
        } catch (MailAuthenticationException e) {
            return Delivery.interrupted(List.of(), failed, text(e));
        } catch (MailSendException e) {
            return sort(letters, e, failed);
        }
    }

    /** What fails for a reason that lies in no mail has not been tried: the conversation broke off, or we may not send. */
    private static Delivery sort(
            Map<MimeMessage, WaitingMail> letters, MailSendException failure, Map<WaitingMail, Failure> failed) {
        Map<Object, Exception> refused = failure.getFailedMessages();
        List<WaitingMail> sent = new ArrayList<>();
        List<Throwable> noServer = new ArrayList<>();
        letters.forEach((letter, mail) -> {
            Exception why = refused.get(letter);
            if (why == null) {
                sent.add(mail);
            } else if (why == failure.getCause() || isAboutTheSender(why)) {
                noServer.add(why);
            } else {
                failed.put(mail, new Failure(text(why), isLasting(why)));
            }
        });
        return noServer.isEmpty()
                ? Delivery.complete(sent, failed)
                : Delivery.interrupted(sent, failed, text(noServer.get(0)));
    }

    /** The server does not let us send under our name, whoever the recipient is. */
    private static boolean isAboutTheSender(Exception why) {
        return why instanceof SMTPSendFailedException refused
                && refused.getCommand() != null
                && refused.getCommand().startsWith("MAIL");
    }

    private MimeMessage letter(MimeMessage letter, WaitingMail mail) throws MessagingException, NoAttachmentException {
        Optional<Attachment> attached = attachment(mail);
        MimeMessageHelper helper = new MimeMessageHelper(letter, attached.isPresent(), "UTF-8");
        helper.setFrom(new InternetAddress(server.from(), true));
        helper.setTo(new InternetAddress(mail.recipient(), true));
        helper.setSubject(mail.subject());
        helper.setText(mail.text());
        if (attached.isPresent()) {
            Attachment file = attached.get();
            helper.addAttachment(file.name(), new ByteArrayResource(file.content()), "application/pdf");
        }
        helper.setSentDate(Date.from(clock.instant()));
        letter.setHeader("Message-ID", mail.messageId());
        letter.setHeader("Auto-Submitted", "auto-generated");
        return letter;
    }

    private Optional<Attachment> attachment(WaitingMail mail) throws NoAttachmentException {
        if (mail.letter() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    posted.attachment(mail.letter()).orElseThrow(() -> new NoAttachmentException(NO_MAILBOX)));
        } catch (IllegalStateException e) {
            LOG.error("cannot make the file of letter {}", mail.letter(), e);
            throw new NoAttachmentException(NO_FILE);
        }
    }

    /** One mail cannot be sent for want of its file; the others can. */
    private static final class NoAttachmentException extends Exception {

        private static final long serialVersionUID = 1L;

        NoAttachmentException(String why) {
            super(why);
        }
    }

    /** The server has said for good that there is no such recipient. */
    private static boolean isLasting(Exception why) {
        return why instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }

    private static String text(@Nullable Throwable failure) {
        Throwable last = failure;
        while (last != null && last.getCause() != null && last.getCause() != last) {
            last = last.getCause();
        }
        String said = last == null || last.getMessage() == null ? String.valueOf(last) : last.getMessage();
        String line = said.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
