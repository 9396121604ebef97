package org.tongxing.deadline;

import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import org.tongxing.shared.AreaCode;

/** Limits as data. */
@Component
public class Limits {

    /** When a limit that began at an instant ends. */
    public DueDate due(String key, AreaCode area, LocalDateTime start) {
        throw new UnsupportedOperationException(key);
    }
}
