/** Who may see and do what in the engine: users, groups and tenants from posts; no authorization row per task. */
@NullMarked
package org.tongxing.workflow.authority;

import org.jspecify.annotations.NullMarked;
