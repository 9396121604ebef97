package org.tongxing.bench;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.tongxing.register.application.SearchChildren;
import org.tongxing.register.persistence.ManyChildren;
import org.tongxing.register.persistence.ManyChildren.Sought;

/**
 * A county's desk finds a child by ID number, by name and by pinyin among 100,000 and 1,000,000 children: the whole use
 * case, with scope, decryption, masking and the note of the search on the record.
 */
public final class ChildSearchBench {

    private static final List<Integer> SIZES = List.of(100_000, 1_000_000);
    private static final String COUNTY = "440106";
    private static final String DESK = "civilaffairs." + COUNTY;
    private static final int SOUGHT = 100;
    private static final int ROUNDS = 6;

    private static final Map<String, Function<Sought, Sought>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("ID number", child -> new Sought("", "", child.idNumber()));
        KINDS.put("name", child -> new Sought(child.name(), "", ""));
        KINDS.put("pinyin", child -> new Sought(child.pinyin(), "", ""));
    }

    private final ManyChildren children;
    private final SearchChildren search;
    private final Map<String, Double> first = new LinkedHashMap<>();

    private ChildSearchBench(ConfigurableApplicationContext application) {
        children = new ManyChildren(application);
        search = application.getBean(SearchChildren.class);
    }

    /** @param arguments none */
    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        FileSystemUtils.deleteRecursively(new File("target/bench/children"));
        try (ConfigurableApplicationContext application = Application.start("children")) {
            new ChildSearchBench(application).run();
        }
        System.exit(0);
    }

    private void run() {
        int before = 0;
        for (int size : SIZES) {
            long began = System.nanoTime();
            children.write(before + 1, size);
            System.gc();
            System.out.printf(
                    "%d children written in %.0f s, heap in use %d MB%n",
                    size - before, (System.nanoTime() - began) / 1e9, heap() >> 20);
            before = size;
            List<Sought> sought = children.livingIn(COUNTY, 1, SIZES.get(0), SOUGHT);
            measure(size, sought);
        }
    }

    private static long heap() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void measure(int size, List<Sought> sought) {
        Map<String, Latencies> taken = new LinkedHashMap<>();
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            for (String kind : KINDS.keySet()) {
                // Rounds below zero warm up.
                Latencies latencies = round < 0 ? new Latencies() : taken.computeIfAbsent(kind, k -> new Latencies());
                sought.forEach(child ->
                        latencies.time(() -> find(KINDS.get(kind).apply(child))));
            }
        }
        taken.forEach((kind, latencies) -> report(size, kind, latencies));
    }

    private void find(Sought typed) {
        if (search.search(DESK, typed.name(), typed.idNumber(), null, null).children().isEmpty()) {
            throw new IllegalStateException("nobody found");
        }
    }

    private void report(int size, String kind, Latencies latencies) {
        System.out.printf(
                "%-10s %8d children %7.2f ms (p95 %.2f)  growth %.2f%n",
                kind,
                size,
                latencies.median(),
                latencies.p95(),
                latencies.median() / first.computeIfAbsent(kind, smallest -> latencies.median()));
    }
}
