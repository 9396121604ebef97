package org.tongxing.deadline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongxing.deadline.DueDate;
import org.tongxing.deadline.WorkingDays;
import org.tongxing.shared.RefusedException;

/** 工作日历. */
@Tag(name = "工作日历")
@RestController
class WorkingDayController {

    private static final int MOST = 400;

    private final WorkingDays workingDays;

    WorkingDayController(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    record WorkingDayResponse(LocalDate date, boolean provisional) {}

    @Operation(summary = "某日之后若干个工作日的日期", description = "provisional 为真时，该年的放假通知尚未发布，日期为暂定。")
    @GetMapping("/api/working-days")
    WorkingDayResponse workingDays(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @RequestParam int days) {
        if (days < 0 || days > MOST) {
            throw RefusedException.of("days", "工作日数", "应为0至" + MOST);
        }
        DueDate due = workingDays.plusWorkingDays(from, days);
        return new WorkingDayResponse(due.at().toLocalDate(), due.provisional());
    }
}
