package org.tongxing.access.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tongxing.access.CipherSuite;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.support.MovableClock;
import org.tongxing.support.TestDatabase;

/** 更换密钥 on a table of a text and a text as its key: drafts. */
class RotateKeyIT {

    private static final EncryptedColumn DRAFT = EncryptedColumn.of("draft", "content", "login", "form");
    private static final int ROWS = 1000;

    private final DataSource database = TestDatabase.fresh();
    private final MovableClock clock = MovableClock.at(LocalDateTime.of(2026, 11, 24, 9, 0));
    private final Node one = Node.on(database, CipherSuite.AES, clock);
    private final Pause timePasses = new Pause() {
        @Override
        boolean isOver() {
            clock.pass(Duration.ofSeconds(20));
            return true;
        }
    };

    @Test
    void carriesEverythingToTheNewKeyWhileOthersReadAndWrite() throws Exception {
        givenDrafts();
        Node rotating = Node.on(database, CipherSuite.AES, clock);
        AtomicBoolean ended = new AtomicBoolean();
        AtomicInteger read = new AtomicInteger();
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Future<?>> work = new ArrayList<>();
        for (Node node : List.of(one, Node.on(database, CipherSuite.AES, clock))) {
            work.add(people.submit(until(ended, () -> write(node))));
            work.add(people.submit(until(ended, () -> read.addAndGet(readAll(node)))));
        }

        boolean done = rotating.rotation(timePasses, DRAFT).rotate(words -> {});

        assertThat(done).isTrue();
        assertThat(versions()).containsOnly(2);
        ended.set(true);
        people.shutdown();
        for (Future<?> each : work) {
            each.get();
        }
        assertThat(read.get()).isPositive();
        assertThat(readAll(one)).isEqualTo(ROWS);
        assertThat(versions()).containsOnly(2);
        assertThat(retired()).containsExactly(1);
    }

    @Test
    void carriesEverythingFromAesToSm4() {
        givenDrafts();
        List<String> said = new ArrayList<>();

        Node.on(database, CipherSuite.SM4, clock).rotation(timePasses, DRAFT).rotate(said::add);

        assertThat(suites()).containsOnly(CipherSuite.SM4.code());
        assertThat(readAll(one)).isEqualTo(ROWS);
        assertThat(said)
                .containsExactly(
                        "已启用第 2 版密钥（SM4）。正在重新加密，系统可照常使用。", "draft：已重新加密 1000 行", "完成。旧密钥已停用，仅用于读取不可更改的审计记录和备份。");
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        givenDrafts();
        Pause stopped = new Pause() {
            @Override
            boolean isOver() {
                return false;
            }
        };
        Node first = Node.on(database, CipherSuite.AES, clock);

        assertThat(first.rotation(stopped, DRAFT).rotate(words -> {})).isFalse();
        assertThat(first.rotation(timePasses, DRAFT).rotate(words -> {})).isTrue();

        assertThat(versions()).containsOnly(2);
        assertThat(retired()).containsExactly(1);
    }

    @Test
    void waitsForATransactionThatMayStillWriteWithTheOldKey() throws Exception {
        givenDrafts();
        AtomicInteger pauses = new AtomicInteger();
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("SELECT 1");
            Pause slowEndsLate = new Pause() {
                @Override
                boolean isOver() {
                    clock.pass(Duration.ofSeconds(20));
                    return pauses.incrementAndGet() < 10 || commits();
                }

                private boolean commits() {
                    try {
                        slow.commit();
                        return true;
                    } catch (java.sql.SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }
            };

            one.rotation(slowEndsLate, DRAFT).rotate(words -> {});
        }

        assertThat(pauses.get()).isGreaterThanOrEqualTo(10);
    }

    private void givenDrafts() {
        for (int number = 0; number < ROWS; number++) {
            one.jdbc
                    .sql("INSERT INTO draft (login, form, content, kept_at) VALUES (?, ?, ?, timestamp '2026-11-24')")
                    .params("director", form(number), content(one, number))
                    .update();
        }
    }

    private static byte[] content(Node node, int number) {
        return node.cipher.encrypt("草稿" + form(number), DRAFT.context("director", form(number)));
    }

    private static String form(int number) {
        return "task:" + number;
    }

    private static void write(Node node) {
        int number = ThreadLocalRandom.current().nextInt(ROWS);
        node.jdbc
                .sql("UPDATE draft SET content = ? WHERE form = ?")
                .params(content(node, number), form(number))
                .update();
    }

    /** Reads all drafts and fails when one of them says something else than was written. */
    private static int readAll(Node node) {
        return node.jdbc
                .sql("SELECT form, content FROM draft")
                .query((row, n) -> {
                    String form = row.getString("form");
                    String text = node.cipher.decrypt(row.getBytes("content"), DRAFT.context("director", form));
                    assertThat(text).isEqualTo("草稿" + form);
                    return text;
                })
                .list()
                .size();
    }

    private static Callable<Object> until(AtomicBoolean ended, Runnable work) {
        return () -> {
            while (!ended.get()) {
                work.run();
            }
            return ended;
        };
    }

    private List<Integer> versions() {
        return one.jdbc
                .sql("SELECT get_byte(content, 0) * 256 + get_byte(content, 1) FROM draft")
                .query(Integer.class)
                .list();
    }

    private List<Integer> suites() {
        return one.jdbc
                .sql("SELECT get_byte(content, 2) FROM draft")
                .query(Integer.class)
                .list();
    }

    private List<Integer> retired() {
        return one.jdbc
                .sql("SELECT version FROM data_key WHERE retired_at IS NOT NULL ORDER BY version")
                .query(Integer.class)
                .list();
    }
}
