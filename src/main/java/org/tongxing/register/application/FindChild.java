package org.tongxing.register.application;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.register.ChildFace;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.shared.ChildId;

/** What the register's own forms show of a child. */
@Component
public class FindChild {

    private final ChildRecords children;
    private final ShowChildren show;

    FindChild(ChildRecords children, ShowChildren show) {
        this.children = children;
        this.show = show;
    }

    /** All that was registered. */
    public RegistrationForm form(ChildId child) {
        return children.find(child).orElseThrow().form();
    }

    /** The head of a form. */
    public Map<String, Object> lines(ChildId child) {
        ChildFace face = show.face(child);
        return Map.of(
                "childLine", face.childLine(), "familyLine", face.familyLine(), "matterLine", "儿童编号 " + child.value());
    }
}
