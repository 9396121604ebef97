package org.tongxing.correspondence.web;

import java.security.Principal;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.TaskSight;
import org.tongxing.correspondence.application.ReadNotices;
import org.tongxing.correspondence.application.ReceivedNotice;
import org.tongxing.correspondence.application.WatchMail;

/** 通知: what a person's desks and they themselves were told, with a way into the task or its clock when they may see it. */
@Controller
class NoticeController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final String TASK = "/camunda/app/tasklist/default/#/?task=";
    private static final String CLOCK = "/tasks/{task}/clock";

    private final ReadNotices notices;
    private final TaskSight tasks;
    private final WatchMail mail;

    NoticeController(ReadNotices notices, TaskSight tasks, WatchMail mail) {
        this.notices = notices;
        this.tasks = tasks;
        this.mail = mail;
    }

    /** A line of the list; {@code action} is null when nothing is left to do with it. */
    record Row(
            long id,
            String at,
            String kind,
            String text,
            @Nullable String matter,
            boolean unread,
            boolean danger,
            @Nullable String action) {}

    @GetMapping("/notices")
    String list(@RequestParam(required = false) @Nullable Long before, Principal person, Model model) {
        ReadNotices.Page page = notices.page(person.getName(), before);
        Set<String> led = led(person, page.notices());
        model.addAttribute(
                "rows", page.notices().stream().map(notice -> row(notice, led)).toList());
        model.addAttribute("newest", before == null ? newest(page.notices()) : null);
        model.addAttribute("next", page.next());
        model.addAttribute("keepsMail", mail.mayWatch(person.getName()));
        return "correspondence/notices";
    }

    /** The count for the bar of Tasklist. */
    @GetMapping("/notices/bell")
    String bell(Principal person, Model model) {
        model.addAttribute("unread", NoticeBell.shown(notices.unread(person.getName())));
        return "layout :: bell";
    }

    /** Reads a notice and leads to where it is acted upon. */
    @PostMapping("/notices/{id}/open")
    String open(@PathVariable long id, Principal person) {
        ReceivedNotice notice =
                notices.open(person.getName(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String task = notice.taskId();
        if (task != null && isOfClock(notice) && tasks.seesClock(person.getName(), task)) {
            return "redirect:" + UriComponentsBuilder.fromPath(CLOCK).build(task);
        }
        if (task == null
                || isOfClock(notice)
                || visible(person, List.of(notice)).isEmpty()) {
            return "redirect:" + Objects.requireNonNullElse(notice.kind().page(), "/notices");
        }
        return "redirect:" + TASK + task;
    }

    private static boolean isOfClock(ReceivedNotice notice) {
        return notice.kind() == NoticeKind.CLOCK;
    }

    /** Takes as read what the person had before their eyes. */
    @PostMapping("/notices/read")
    String readAll(@RequestParam(defaultValue = "0") long upTo, Principal person) {
        notices.readAll(person.getName(), upTo);
        return "redirect:/notices";
    }

    /** Tasks into which, or into whose clock, a notice may lead. Whose clock it is, is looked at when it is opened. */
    private Set<String> led(Principal person, List<ReceivedNotice> shown) {
        Map<Boolean, List<ReceivedNotice>> ofClocks =
                shown.stream().collect(Collectors.partitioningBy(NoticeController::isOfClock));
        Set<String> led = new HashSet<>(visible(person, ofClocks.getOrDefault(false, List.of())));
        led.addAll(tasks.openAmong(taskIds(ofClocks.getOrDefault(true, List.of()))));
        return led;
    }

    private Set<String> visible(Principal person, List<ReceivedNotice> shown) {
        return tasks.visibleAmong(person.getName(), taskIds(shown));
    }

    private static List<String> taskIds(List<ReceivedNotice> shown) {
        return shown.stream()
                .map(ReceivedNotice::taskId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable Long newest(List<ReceivedNotice> shown) {
        return shown.stream().map(ReceivedNotice::id).max(Long::compare).orElse(null);
    }

    private static Row row(ReceivedNotice notice, Set<String> led) {
        return new Row(
                notice.id(),
                notice.toldAt().format(TIME),
                notice.kind().label(),
                notice.text(),
                notice.matter(),
                notice.unread(),
                notice.kind() == NoticeKind.DANGER,
                action(notice, led));
    }

    private static @Nullable String action(ReceivedNotice notice, Set<String> led) {
        if (notice.taskId() != null && led.contains(notice.taskId())) {
            return isOfClock(notice) ? "去查看" : "去办理";
        }
        if (notice.kind().page() != null) {
            return "去查看";
        }
        return notice.unread() ? "标为已读" : null;
    }
}
