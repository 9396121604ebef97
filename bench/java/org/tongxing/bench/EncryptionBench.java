package org.tongxing.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.util.FileSystemUtils;
import org.tongxing.access.FieldCipher;
import org.tongxing.access.MasterKey;
import org.tongxing.access.cipher.Ciphers;

/**
 * What encryption adds to a thousand rows written and a thousand read: the texts of a registration as one value a row,
 * by AES and by SM4 beside plain text, in one run on one durable PostgreSQL.
 */
public final class EncryptionBench {

    private static final int ROWS = 1_000;
    private static final int ROUNDS = 40;
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final Map<String, String> TEXTS = texts();

    private final ObjectMapper json = new ObjectMapper();

    private EncryptionBench() {}

    /** @param arguments none */
    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        FileSystemUtils.deleteRecursively(new File("target/bench/encryption"));
        try (ConfigurableApplicationContext application = Application.start("encryption")) {
            new EncryptionBench().run(application);
        }
        System.exit(0);
    }

    private void run(ConfigurableApplicationContext application) {
        List<Store> stores = new ArrayList<>();
        stores.add(new Store("plain", Application.emptyDatabase(application, "plain"), new Plain()));
        for (String suite : List.of("AES", "SM4")) {
            DataSource database = Application.emptyDatabase(application, suite.toLowerCase(Locale.ROOT));
            stores.add(new Store(suite, database, cipher(database, suite)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            boolean warm = round >= ROUNDS / 4;
            stores.forEach(store -> store.round(warm));
        }
        stores.forEach(store -> store.report(stores.get(0)));
    }

    private static FieldCipher cipher(DataSource database, String suite) {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V202611241710__data_key.sql"))
                .execute(database);
        MasterKey master = new MasterKey(KEY, suite, new StandardEnvironment());
        return Ciphers.of(JdbcClient.create(database), master, Clock.systemDefaultZone())
                .fields();
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("childName", "示例小明");
        texts.put("idNumber", "999999201803021234");
        texts.put("hukouAddress", "示例省示例县示例乡示例村12号");
        texts.put("residenceAddress", "示例街道示例社区示例路18号3栋502");
        texts.put("guardianName", "示例监护人");
        texts.put("guardianIdNumber", "99999919900302123X");
        texts.put("guardianPhone", "13800139876");
        texts.put("note", "与母亲同住，父亲在外地务工，由邻居接送上学");
        return texts;
    }

    /** The same bytes without a cipher. */
    private static final class Plain implements FieldCipher {

        @Override
        public byte[] encrypt(String plain, String context) {
            return plain.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String decrypt(byte[] stored, String context) {
            return new String(stored, StandardCharsets.UTF_8);
        }
    }

    private final class Store {

        private final String name;
        private final JdbcTemplate jdbc;
        private final FieldCipher cipher;
        private final Latencies written = new Latencies();
        private final Latencies read = new Latencies();

        Store(String name, DataSource database, FieldCipher cipher) {
            this.name = name;
            this.jdbc = new JdbcTemplate(database);
            this.cipher = cipher;
            jdbc.execute("CREATE TABLE sealed (id int PRIMARY KEY, texts bytea NOT NULL)");
        }

        void round(boolean measured) {
            jdbc.execute("TRUNCATE sealed");
            (measured ? written : new Latencies()).time(this::write);
            (measured ? read : new Latencies()).time(this::read);
        }

        void report(Store plain) {
            System.out.printf(
                    "%-6s %6.1f ms written (%+.1f), %6.1f ms read (%+.1f) per 1,000 rows%n",
                    name,
                    written.median(),
                    written.median() - plain.written.median(),
                    read.median(),
                    read.median() - plain.read.median());
        }

        private void write() {
            List<Object[]> rows = new ArrayList<>();
            for (int id = 0; id < ROWS; id++) {
                rows.add(new Object[] {id, cipher.encrypt(asJson(TEXTS), context(id))});
            }
            jdbc.batchUpdate("INSERT INTO sealed (id, texts) VALUES (?, ?)", rows);
        }

        private void read() {
            jdbc.query("SELECT id, texts FROM sealed ORDER BY id", row -> {
                parse(cipher.decrypt(row.getBytes(2), context(row.getInt(1))));
            });
        }

        private static String context(int id) {
            return "sealed.texts." + id;
        }
    }

    private String asJson(Map<String, String> texts) {
        try {
            return json.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void parse(String texts) {
        try {
            json.readTree(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
