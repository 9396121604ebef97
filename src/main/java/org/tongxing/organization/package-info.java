/** Organs, jurisdiction, staff and posts, from which users, groups and tenants follow. */
@NullMarked
package org.tongxing.organization;

import org.jspecify.annotations.NullMarked;
