package org.tongxing.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;

/** The main job of the whole application beside the bare engine, in one run on one durable PostgreSQL. */
public final class MainJobBench {

    private static final int CASES = Integer.getInteger("cases", 160);
    private static final int WARM_UP = 40;
    private static final AtomicInteger NUMBER = new AtomicInteger(1);

    private MainJobBench() {}

    /** @param arguments none */
    public static void main(String[] arguments) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        ConfigurableApplicationContext application = Application.start("postgres");
        try {
            report(application);
            List<Side> sides = List.of(new BareEngine(Application.emptyDatabase(application, "bare")), new Tongxing(application));
            for (Side side : sides) {
                seconds(side, 1, WARM_UP);
            }
            for (int threads : new int[] {1, 2, 4}) {
                compare(sides, threads);
            }
        } finally {
            application.close();
        }
        System.exit(0);
    }

    private static void report(ConfigurableApplicationContext application) throws IOException {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        String resident = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("VmRSS not known");
        System.out.printf("heap in use %d MB; %s%n", heap >> 20, resident.replaceAll("\\s+", " "));
    }

    private static void compare(List<Side> sides, int threads) throws Exception {
        double[] seconds = new double[sides.size()];
        int rounds = 4;
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < sides.size(); i++) {
                seconds[i] += seconds(sides.get(i), threads, CASES / rounds);
            }
        }
        for (int i = 0; i < sides.size(); i++) {
            System.out.printf(
                    "%d thread(s)  %-12s %6.1f cases/s%n", threads, sides.get(i).name(), CASES / seconds[i]);
        }
        System.out.printf("%d thread(s)  ratio        %6.2f%n", threads, seconds[1] / seconds[0]);
    }

    private static double seconds(Side side, int threads, int cases) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        AtomicInteger left = new AtomicInteger(cases);
        int base = (int) (System.currentTimeMillis() / 1000 % 1000) * 100_000;
        long before = System.nanoTime();
        List<Future<?>> running = IntStream.range(0, threads)
                .<Future<?>>mapToObj(thread -> pool.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        side.carry((base + NUMBER.getAndIncrement()) % 100_000_000);
                    }
                }))
                .toList();
        for (Future<?> one : running) {
            one.get();
        }
        pool.shutdown();
        return (System.nanoTime() - before) / 1e9;
    }
}
