package org.tongxing.register;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxing.shared.ChildId;

/** Children as other modules see them. */
@Component
public class Children {

    /** The child as of today. */
    public ChildFace face(ChildId child) {
        throw new UnsupportedOperationException(child.value());
    }

    /** Coded facts as of today. */
    public CareFacts careFacts(ChildId child) {
        throw new UnsupportedOperationException(child.value());
    }

    /** The other children of the same household. */
    public List<ChildFace> household(ChildId child) {
        throw new UnsupportedOperationException(child.value());
    }
}
