package org.tongxing.access;

import java.util.Optional;

/** What a step or a process is called (环节名称), for those who read the record: it keeps the models' ids. */
public interface StepNames {

    /** The name on the diagram; empty when no model knows the id, or no longer. */
    Optional<String> of(String id);
}
