package org.tongxing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;
import org.tongxing.support.DiagramSvg;
import org.tongxing.support.Models;

/**
 * What the documents say of the processes is what the models say. With {@code -Dtongxing.pictures=write} the test
 * writes the documents anew instead of comparing them.
 */
class CatalogueTest {

    private static final Path README = Path.of("README.md");
    private static final Path PICTURES = Path.of("docs", "processes");
    private static final String BEGIN = "<!-- processes:begin -->\n";
    private static final String END = "<!-- processes:end -->";
    private static final boolean WRITE = "write".equals(System.getProperty("tongxing.pictures"));

    @Test
    void listsInReadmeWhatTheModelsAre() throws IOException {
        String readme = Files.readString(README);
        String before = readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length());
        String after = readme.substring(readme.indexOf(END));
        if (WRITE) {
            Files.writeString(README, before + table() + after);
        }

        assertThat(Files.readString(README))
                .as("run with -Dtongxing.pictures=write to renew")
                .isEqualTo(before + table() + after);
    }

    @Test
    void drawsEachModelAsItIs() throws IOException {
        for (Path file : Models.files()) {
            String name = file.getFileName().toString().replace(".bpmn", ".svg");
            String drawn = DiagramSvg.of(Models.read(file));
            if (WRITE) {
                Files.createDirectories(PICTURES);
                Files.writeString(PICTURES.resolve(name), drawn);
            }

            assertThat(Files.readString(PICTURES.resolve(name)))
                    .as("%s: run with -Dtongxing.pictures=write to renew", name)
                    .isEqualTo(drawn);
        }
    }

    private static String table() {
        String rows = Models.files().stream().map(CatalogueTest::row).collect(Collectors.joining());
        return "| Process | 名称 | 说明 |\n|---|---|---|\n" + rows;
    }

    private static String row(Path file) {
        BpmnModelInstance model = Models.read(file);
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        String name = file.getFileName().toString().replace(".bpmn", "");
        String text = process.getChildElementsByType(Documentation.class)
                .iterator()
                .next()
                .getTextContent();
        return "| [`%s`](docs/processes/%s.svg) | %s | %s |%n"
                .formatted(process.getId(), name, process.getName(), text);
    }
}
