package org.tongxing.correspondence.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tongxing.correspondence.LetterReplied;
import org.tongxing.correspondence.Letters;
import org.tongxing.correspondence.OrganMailboxes;
import org.tongxing.correspondence.application.SendMail;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Role;
import org.tongxing.shared.Violation;
import org.tongxing.support.ScannedFiles;
import org.tongxing.support.SentLetters;
import org.tongxing.support.TongxingTest;

/** A letter is answered once, by link, by account or on paper, and everybody else is told clearly that it is. */
@TongxingTest
@RecordApplicationEvents
class RepliesIT {

    private static final String POLICE = "publicsecurity.440106";

    @Autowired
    private AnswerByLink byLink;

    @Autowired
    private AnswerByAccount byAccount;

    @Autowired
    private EnterReply byHand;

    @Autowired
    private RenewLink renewing;

    @Autowired
    private ReceivedDocuments documents;

    @Autowired
    private Letters letters;

    @Autowired
    private OrganMailboxes mailboxes;

    @Autowired
    private SendMail sending;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEvents events;

    private SentLetters sent;
    private long letter;

    @BeforeEach
    void sendALetter() {
        sent = new SentLetters(letters, mailboxes, jdbc);
        letter = sent.to(Role.PUBLIC_SECURITY);
    }

    // by link

    @Test
    void takesTheAnswerOfALinkAndItsCodeOnce() {
        String token = sent.token(letter);

        String number = byLink.answer(token, sent.code(letter), reply(), "回函.pdf", ScannedFiles.pdf());

        assertThat(number).isEqualTo(sent.number(letter));
        assertThat(sent.state(letter)).isEqualTo("REPLIED");
        assertThat(events.stream(LetterReplied.class)).singleElement().satisfies(replied -> {
            assertThat(replied.letter()).isEqualTo(letter);
            assertThat(replied.reply().channel()).isEqualTo("LINK");
            assertThat(replied.reply().outcome()).isEqualTo("AGREED");
            assertThat(replied.reply().documentNumber()).isEqualTo("穗天公函〔2026〕3号");
            assertThat(replied.reply().receivedOn()).isEqualTo(today());
        });
        assertThat(documents.of(letter)).singleElement().satisfies(document -> {
            assertThat(document.number()).isEqualTo("穗天公函〔2026〕3号");
            assertThat(document.attachment()).isNotNull();
        });
        assertNotOpen(() -> byLink.answer(token, sent.code(letter), reply(), null, null), Standing.ANSWERED);
        assertNotOpen(() -> byLink.numberOf(token), Standing.ANSWERED);
        assertNotOpen(() -> byAccount.answer(POLICE, letter, reply(), null, null), Standing.ANSWERED);
    }

    @Test
    void keepsNeitherTheTokenNorTheCodeOnceTheMailsHaveLeft() {
        String token = sent.token(letter);
        String code = sent.code(letter);

        sending.send();

        assertThat(jdbc.sql("SELECT text FROM mail_outbox").query(String.class).list())
                .noneMatch(text -> text.contains(token) || text.contains(code));
        assertThat(byLink.answer(token, code.substring(0, 4) + " " + code.substring(4), reply(), null, null))
                .isEqualTo(sent.number(letter));
    }

    @Test
    void makesWrongCodesWaitAndEndsTheLinkAfterTwentyAndTellsTheDesk() {
        String token = sent.token(letter);

        for (int wrong = 1; wrong <= 4; wrong++) {
            assertWrongCode(token);
        }
        assertWrongCode(token);
        assertThatThrownBy(() -> byLink.answer(token, sent.code(letter), reply(), null, null))
                .asInstanceOf(type(TooManyCodesException.class))
                .extracting(TooManyCodesException::seconds)
                .isEqualTo(30L);
        for (int wrong = 6; wrong <= 19; wrong++) {
            letTimePass();
            assertWrongCode(token);
        }
        letTimePass();
        assertNotOpen(() -> byLink.answer(token, wrongCode(), reply(), null, null), Standing.LOCKED);

        letTimePass();
        assertNotOpen(() -> byLink.answer(token, sent.code(letter), reply(), null, null), Standing.LOCKED);
        assertThat(jdbc.sql("SELECT recipient FROM notice WHERE once_key LIKE 'reply-link:locked:%' AND text LIKE ?")
                        .param("%" + sent.number(letter) + "%")
                        .query(String.class)
                        .list())
                .containsExactly("civilAffairs@440106");
        assertThat(sent.state(letter)).isEqualTo("SENT");
    }

    @Test
    void refusesACodeThatIsTooOldAndALinkThatThereIsNot() {
        String token = sent.token(letter);
        jdbc.sql("UPDATE reply_link SET valid_until = opened_at WHERE letter = ?")
                .param(letter)
                .update();

        assertNotOpen(() -> byLink.answer(token, sent.code(letter), reply(), null, null), Standing.EXPIRED);
        assertNotOpen(() -> byLink.numberOf(token + "x"), Standing.UNKNOWN);
    }

    @Test
    void sendsANewLinkInThePlaceOfTheOld() {
        String old = sent.token(letter);
        String oldCode = sent.code(letter);

        renewing.renew(SentLetters.COLLEAGUE, letter);
        String renewed = sent.token(letter);

        assertThat(renewed).isNotEqualTo(old);
        assertNotOpen(() -> byLink.answer(old, oldCode, reply(), null, null), Standing.CLOSED);
        assertThat(byLink.answer(renewed, sent.code(letter), reply(), null, null))
                .isEqualTo(sent.number(letter));
        assertNotOpen(() -> renewing.renew(POLICE, letter), Standing.UNKNOWN);
    }

    @Test
    void namesEveryRuleThatAReplyBreaksAndKeepsNothing() {
        GivenReply bad = GivenReply.of(Map.of(
                "outcome", "YES",
                "documentNumber", sent.number(letter),
                "documentDate", today().plusDays(1).toString()));

        assertThatThrownBy(() -> byLink.answer(sent.token(letter), sent.code(letter), bad, null, null))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(refused -> assertThat(refused.violations())
                        .contains(
                                new Violation("outcome", "答复结果", "不是可选的项目"),
                                new Violation("documentNumber", "来文文号", "这是本系统公函的文号，请填写来文自己的文号"),
                                new Violation("documentDate", "成文日期", "不能晚于今天"),
                                new Violation("text", "答复内容", "必填")));
        assertThatThrownBy(() ->
                        byLink.answer(sent.token(letter), sent.code(letter), reply(), "回函.docx", ScannedFiles.exe()))
                .isInstanceOf(RefusedException.class);
        assertThat(documents.of(letter)).isEmpty();
        assertThat(sent.state(letter)).isEqualTo("SENT");
    }

    // by account

    @Test
    void takesTheAnswerOfTheAddressedOrganOnly() {
        assertNotOpen(() -> byAccount.answer("education.440106", letter, reply(), null, null), Standing.UNKNOWN);
        assertNotOpen(() -> byAccount.answer(POLICE, -1, reply(), null, null), Standing.UNKNOWN);

        byAccount.answer(POLICE, letter, reply(), null, null);

        assertThat(sent.state(letter)).isEqualTo("REPLIED");
        assertThat(jdbc.sql("SELECT recorded_by FROM letter_reply WHERE letter = ?")
                        .param(letter)
                        .query(String.class)
                        .single())
                .isEqualTo(POLICE);
    }

    @Test
    void takesOneOfTwoAnswersThatComeAtOnce() throws Exception {
        String token = sent.token(letter);
        String code = sent.code(letter);
        Callable<Object> one = () -> byAccount.answer(POLICE, letter, reply(), null, null);
        Callable<Object> other = () -> byLink.answer(token, code, reply(), null, null);
        ExecutorService threads = Executors.newFixedThreadPool(2);

        List<Future<Object>> answers = threads.invokeAll(List.of(one, other));
        threads.shutdown();

        assertThat(answers.stream().filter(RepliesIT::succeeded)).hasSize(1);
        assertThat(documents.of(letter)).hasSize(1);
    }

    // by hand

    @Test
    void countsWhatWasEnteredOnceAnotherPersonHasComparedIt() {
        byHand.enter(SentLetters.ISSUER, letter, onPaper(), "扫描件.pdf", ScannedFiles.pdf());

        assertThat(sent.state(letter)).isEqualTo("SENT");
        assertThatThrownBy(() -> byHand.agree(SentLetters.ISSUER, letter))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(refused ->
                        assertThat(refused.violations().get(0).message()).isEqualTo("代录的内容须由另一人比对"));
        byHand.agree(SentLetters.COLLEAGUE, letter);

        assertThat(sent.state(letter)).isEqualTo("REPLIED");
        assertThat(events.stream(LetterReplied.class))
                .singleElement()
                .satisfies(replied -> assertThat(replied.reply().channel()).isEqualTo("HAND"));
        assertThat(documents.of(letter)).singleElement().satisfies(document -> assertThat(document.number())
                .isEqualTo("穗天公函〔2026〕3号"));
        assertThat(byHand.lastOf(letter).orElseThrow().state()).isEqualTo("AGREED");
    }

    @Test
    void letsWhatDoesNotAgreeWithItsScanBeEnteredAgain() {
        byHand.enter(SentLetters.ISSUER, letter, onPaper(), "扫描件.pdf", ScannedFiles.pdf());
        assertThatThrownBy(() -> byHand.enter(SentLetters.ISSUER, letter, onPaper(), "扫描件.pdf", ScannedFiles.pdf()))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> byHand.sendBack(SentLetters.COLLEAGUE, letter, null))
                .isInstanceOf(RefusedException.class);

        byHand.sendBack(SentLetters.COLLEAGUE, letter, "文号与扫描件不一致");

        assertThat(byHand.lastOf(letter).orElseThrow().reason()).isEqualTo("文号与扫描件不一致");
        byHand.enter(SentLetters.COLLEAGUE, letter, onPaper(), "扫描件.pdf", ScannedFiles.pdf());
        byHand.agree(SentLetters.ISSUER, letter);
        assertThat(sent.state(letter)).isEqualTo("REPLIED");
    }

    @Test
    void putsAsideWhatWaitsToBeComparedWhenTheOrganAnswersItself() {
        byHand.enter(SentLetters.ISSUER, letter, onPaper(), "扫描件.pdf", ScannedFiles.pdf());

        byAccount.answer(POLICE, letter, reply(), null, null);

        assertNotOpen(() -> byHand.agree(SentLetters.COLLEAGUE, letter), Standing.ANSWERED);
        assertThat(byHand.lastOf(letter).orElseThrow().state()).isEqualTo("OVERTAKEN");
    }

    @Test
    void isNotForThoseWhoDoNotSitAtTheDesk() {
        assertThat(byHand.letter("civilaffairs.441900", letter)).isEmpty();
        assertNotOpen(
                () -> byHand.enter("civilaffairs.441900", letter, onPaper(), "扫描件.pdf", ScannedFiles.pdf()),
                Standing.UNKNOWN);
    }

    private void assertWrongCode(String token) {
        assertThatThrownBy(() -> byLink.answer(token, wrongCode(), reply(), null, null))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(refused ->
                        assertThat(refused.violations().get(0).field()).isEqualTo("code"));
    }

    private String wrongCode() {
        return sent.code(letter).equals("00000000") ? "00000001" : "00000000";
    }

    private void letTimePass() {
        jdbc.sql("UPDATE reply_link SET failed_at = failed_at - interval '1 hour' WHERE letter = ?")
                .param(letter)
                .update();
    }

    private GivenReply reply() {
        return GivenReply.of(Map.of(
                "outcome", "AGREED",
                "documentNumber", "穗天公函〔2026〕3号",
                "documentDate", sent.issuedOn(letter).toString(),
                "text", "经核实，情况属实。"));
    }

    private GivenReply onPaper() {
        return reply().receivedOn(today().toString());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static boolean succeeded(Future<Object> answer) {
        try {
            answer.get();
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    private static void assertNotOpen(ThrowingCallable answering, Standing standing) {
        assertThatThrownBy(answering)
                .asInstanceOf(type(NotOpenException.class))
                .extracting(NotOpenException::standing)
                .isEqualTo(standing);
    }
}
