package org.tongxing.correspondence.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tongxing.correspondence.LetterLine;
import org.tongxing.correspondence.LetterState;
import org.tongxing.correspondence.Reply;
import org.tongxing.correspondence.application.DeskLetters;
import org.tongxing.correspondence.application.DeskLetters.Opened;
import org.tongxing.correspondence.application.LetterField;
import org.tongxing.shared.Violation;

/** Puts letters into the words of a page. */
@Component
class LetterPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final Map<String, String> CHANNELS = Map.of("API", "系统接口", "LINK", "链接页面", "HAND", "人工登记");

    /** One of the states above the list. */
    record Tab(String state, String label, int count, boolean shown) {}

    /** A line of the list. */
    record Row(long id, String number, String title, String matter, String to, String day) {}

    /** A field of a draft. */
    record Field(
            String name, String label, String value, boolean lines, boolean required, int longest, boolean wrong) {}

    /** A step that a letter has taken, and when. */
    record Step(String label, String day) {}

    /** What came back. */
    record Answer(String channel, String outcome, String day, String number, String text) {}

    void addList(Model model, LetterState state, DeskLetters.Page page, Map<LetterState, Integer> counts) {
        model.addAttribute(
                "tabs",
                Stream.of(LetterState.values())
                        .map(one -> new Tab(one.name(), one.label(), counts.getOrDefault(one, 0), one == state))
                        .toList());
        model.addAttribute("rows", page.letters().stream().map(LetterPage::row).toList());
        model.addAttribute("state", state.name());
        model.addAttribute("next", page.next());
    }

    /** @param given what was typed and refused */
    void addLetter(Model model, Opened opened, Map<String, String> given, List<Violation> violations) {
        LetterLine line = opened.letter().line();
        Set<String> wrong = violations.stream().map(Violation::field).collect(Collectors.toSet());
        boolean draft = line.state() == LetterState.DRAFTED;
        model.addAttribute("id", line.id());
        model.addAttribute("title", line.title());
        model.addAttribute("number", line.number());
        model.addAttribute("matter", line.matter().value());
        model.addAttribute("state", line.state().label());
        model.addAttribute("draft", draft);
        model.addAttribute("onItsWay", line.state() == LetterState.ISSUED || line.state() == LetterState.SENT);
        model.addAttribute("paper", line.state() == LetterState.ISSUED);
        model.addAttribute("steps", steps(line));
        model.addAttribute("fields", draft ? fields(opened, given, wrong) : List.of());
        model.addAttribute("to", given.getOrDefault("to", line.to().name()));
        model.addAttribute("organ", line.to().organ());
        model.addAttribute("answer", answer(opened.reply()));
        model.addAttribute("preview", opened.sheet().html());
        model.addAttribute("violations", violations);
        model.addAttribute("refused", wrong);
    }

    private static Row row(LetterLine line) {
        return new Row(
                line.id(),
                line.number() == null ? "" : line.number(),
                line.title(),
                line.matter().value(),
                line.to().name(),
                DAY.format(lastDay(line)));
    }

    private static LocalDate lastDay(LetterLine line) {
        return Stream.of(line.repliedOn(), line.receivedOn(), line.sentOn(), line.issuedOn())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(line.draftedOn());
    }

    private static List<Step> steps(LetterLine line) {
        List<Step> steps = new ArrayList<>();
        add(steps, "拟稿", line.draftedOn());
        add(steps, "签发", line.issuedOn());
        add(steps, "发出", line.sentOn());
        add(steps, "送达", line.receivedOn());
        add(steps, "复函", line.repliedOn());
        return steps;
    }

    private static void add(List<Step> steps, String label, @Nullable LocalDate day) {
        if (day != null) {
            steps.add(new Step(label, DAY.format(day)));
        }
    }

    private static List<Field> fields(Opened opened, Map<String, String> given, Set<String> wrong) {
        Map<String, String> kept = opened.letter().fields();
        return opened.template().fields().stream()
                .map(field -> new Field(
                        field.name(),
                        field.label(),
                        given.getOrDefault(field.name(), kept.getOrDefault(field.name(), "")),
                        field.kind() == LetterField.Kind.LINES,
                        field.required(),
                        field.longest(),
                        wrong.contains(field.name())))
                .toList();
    }

    private static @Nullable Answer answer(@Nullable Reply reply) {
        return reply == null
                ? null
                : new Answer(
                        CHANNELS.getOrDefault(reply.channel(), reply.channel()),
                        reply.outcome(),
                        DAY.format(reply.receivedOn()),
                        reply.documentNumber(),
                        reply.text());
    }
}
