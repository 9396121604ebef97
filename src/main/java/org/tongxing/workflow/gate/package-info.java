/** The form gate: what a form shows comes from the domain, what it submits goes there; the engine sees outcomes. */
@NullMarked
package org.tongxing.workflow.gate;

import org.jspecify.annotations.NullMarked;
