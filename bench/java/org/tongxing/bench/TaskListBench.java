package org.tongxing.bench;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.tongxing.support.Explained;
import org.tongxing.support.OpenTasks;

/**
 * First page of the task list at 10,000, 200,000 and 1,000,000 open tasks, by desk: Tongxing's narrowing by groups
 * beside stock authorizations, in one run on one durable PostgreSQL. {@code -Dexplain} prints the plans at the end.
 */
public final class TaskListBench {

    private static final List<Integer> SIZES = List.of(10_000, 200_000, 1_000_000);
    private static final List<String> ROLES = List.of("childDirector", "childSupervisor", "civilAffairs", "supervisor");
    private static final int DESKS = 20;
    private static final int ROUNDS = 40;
    private static final int WARM_UP = 25;
    private static final long STOCK_SECONDS = 4;

    private final ProcessEngine engine;
    private final DataSource database;
    private final DataSource stockDatabase;
    private final StockAuthorizations stock;
    private final TaskList ours;
    private final TaskList theirs;
    private final Map<String, Double> first = new LinkedHashMap<>();

    private TaskListBench(ConfigurableApplicationContext application) {
        engine = application.getBean(ProcessEngine.class);
        database = application.getBean(DataSource.class);
        stockDatabase = Application.emptyDatabase(application, "stock");
        ours = new TaskList(engine);
        stock = new StockAuthorizations(
                stockDatabase,
                engine.getFilterService()
                        .createTaskFilterQuery()
                        .filterName(TaskList.CLAIMABLE)
                        .singleResult());
        theirs = new TaskList(stock.engine());
    }

    /** @param arguments none */
    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        FileSystemUtils.deleteRecursively(new File("target/bench/tasks"));
        try (ConfigurableApplicationContext application = Application.start("tasks")) {
            new TaskListBench(application).run();
        }
        System.exit(0);
    }

    private void run() {
        System.out.printf(
                "%-16s %9s %8s %8s %8s %7s %9s %9s %7s%n",
                "desk", "tasks", "basket", "ms", "p95", "growth", "stock ms", "p95", "growth");
        int before = 0;
        Map<String, List<DeskAccount>> desks = new LinkedHashMap<>();
        for (int size : SIZES) {
            fill(before + 1, size);
            before = size;
            if (desks.isEmpty()) {
                ROLES.forEach(role -> desks.put(role, desks(role)));
                desks.values().forEach(this::warmUp);
            }
            desks.values().forEach(some -> measure(size, some));
        }
        if (System.getProperty("explain") != null) {
            explain(desks.values().stream().map(some -> some.get(0)).toList());
        }
    }

    private void fill(int from, int to) {
        CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> {
            OpenTasks.write(stockDatabase, from, to);
            stock.authorizeTasks();
        });
        OpenTasks.write(database, from, to);
        beside.join();
    }

    /** The same desks at every size: some of those that had something to do at the smallest. */
    private List<DeskAccount> desks(String role) {
        return JdbcClient.create(database)
                .sql(
                        """
                        SELECT seat FROM (
                            SELECT DISTINCT CASE :role WHEN 'supervisor' THEN 'supervisor@' || tenant_id_
                                                       ELSE group_id_ END AS seat
                            FROM act_ru_identitylink
                            WHERE group_id_ LIKE CASE :role WHEN 'supervisor' THEN '%' ELSE :role || '@%' END) held
                        ORDER BY md5(seat) LIMIT :desks
                        """)
                .param("role", role)
                .param("desks", DESKS)
                .query(String.class)
                .list()
                .stream()
                .map(DeskAccount::of)
                .toList();
    }

    /** Until the compiler has nothing left to do. */
    private void warmUp(List<DeskAccount> desks) {
        for (int round = 0; round < WARM_UP; round++) {
            desks.forEach(ours::open);
            desks.stream().limit(5).forEach(theirs::open);
        }
    }

    private void measure(int size, List<DeskAccount> desks) {
        Latencies mine = new Latencies();
        Latencies stocks = new Latencies();
        for (int round = 0; round < WARM_UP / 5; round++) {
            desks.forEach(ours::open);
        }
        desks.stream().limit(5).forEach(this::compare);
        long until = System.nanoTime() + STOCK_SECONDS * 1_000_000_000;
        for (int round = 0; round < ROUNDS; round++) {
            desks.forEach(desk -> mine.time(() -> ours.open(desk)));
            desks.stream()
                    .takeWhile(desk -> System.nanoTime() < until)
                    .forEach(desk -> stocks.time(() -> theirs.open(desk)));
        }
        report(size, desks, mine, stocks);
    }

    private void compare(DeskAccount desk) {
        if (ours.open(desk) != theirs.open(desk)) {
            throw new IllegalStateException("the two lists differ for " + desk);
        }
    }

    private void report(int size, List<DeskAccount> desks, Latencies mine, Latencies stocks) {
        String role = desks.get(0).role();
        double basket = desks.stream().mapToLong(ours::open).average().orElseThrow();
        System.out.printf(
                "%-16s %9d %8.1f %8.2f %8.2f %7.2f %9.1f %9.1f %7.2f%n",
                role,
                size,
                basket,
                mine.median(),
                mine.p95(),
                mine.median() / first.computeIfAbsent(role, smallest -> mine.median()),
                stocks.median(),
                stocks.p95(),
                stocks.median() / first.computeIfAbsent("stock " + role, smallest -> stocks.median()));
    }

    private void explain(List<DeskAccount> some) {
        Explained explained = Explained.on(engine, "ANALYZE, BUFFERS");
        for (DeskAccount desk : some) {
            ours.open(desk);
            explained.plans().forEach(plan -> System.out.println(desk + "\n" + plan));
        }
    }
}
