package org.tongxing.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole application as for {@link TongxingTest}, in a context of its own whose time a test moves by {@link EngineTime}.
 * Its engine has a name of its own: the calls of other contexts must not end up in it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TongxingTest
@Import(EngineTime.Movable.class)
@TestPropertySource(properties = "camunda.bpm.process-engine-name=moved")
public @interface TimeTravelTest {}
