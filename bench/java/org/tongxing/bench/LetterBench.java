package org.tongxing.bench;

import java.io.File;
import java.util.Map;
import java.util.TimeZone;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.tongxing.correspondence.Addressee;
import org.tongxing.correspondence.Letters;
import org.tongxing.correspondence.NewLetter;
import org.tongxing.correspondence.application.BareLetters;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Role;

/** Letters per second, from draft to the sealed PDF, beside the PDF library alone on the same page, in alternation. */
public final class LetterBench {

    private static final int ROUNDS = 200;
    private static final int WARM = 40;
    private static final String ISSUER = "civilaffairs.440106";

    private final Letters letters;
    private final BareLetters bare;
    private int drawn;

    private LetterBench(ConfigurableApplicationContext application) {
        this.letters = application.getBean(Letters.class);
        this.bare = BareLetters.like(application, drawUp());
    }

    /** @param arguments none */
    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        FileSystemUtils.deleteRecursively(new File("target/bench/letters"));
        try (ConfigurableApplicationContext application = Application.start("letters")) {
            new LetterBench(application).run();
        }
        System.exit(0);
    }

    private void run() {
        Latencies whole = new Latencies();
        Latencies alone = new Latencies();
        for (int round = 0; round < ROUNDS + WARM; round++) {
            boolean measured = round >= WARM;
            (measured ? whole : new Latencies()).time(() -> letters.issue(drawUp(), ISSUER));
            (measured ? alone : new Latencies()).time(bare::print);
        }
        System.out.printf(
                "Tongxing %.1f ms (95 of 100: %.1f), %.1f letters/s%nlibrary alone %.1f ms (%.1f), %.1f letters/s%nratio of letters/s %.2f%n",
                whole.median(),
                whole.p95(),
                1000 / whole.median(),
                alone.median(),
                alone.p95(),
                1000 / alone.median(),
                alone.median() / whole.median());
    }

    private long drawUp() {
        return letters.drawUp(new NewLetter(
                "bench:" + drawn++,
                "urge",
                new CaseReference("CB-440106-2026-000001"),
                new AreaCode("440106"),
                Role.CIVIL_AFFAIRS,
                new Addressee(null, "示例县民政局"),
                Map.of(
                        "subject", "孤儿认定",
                        "earlier", "我单位于2026年11月2日在全国儿童福利信息系统推送了申请",
                        "replyBy", "2026年12月4日",
                        "contact", "示例科，020-12345678")));
    }
}
