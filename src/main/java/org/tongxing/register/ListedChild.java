package org.tongxing.register;

import org.tongxing.shared.ChildId;

/**
 * A child as a list shows it: the name in part.
 *
 * @param sex Chinese name of the sex; empty when it is not known
 * @param age full years as of today
 * @param population Chinese name of the population it was last found to be in (所属人群)
 * @param active whether it is in the ledger
 */
public record ListedChild(ChildId id, String maskedName, String sex, int age, String population, boolean active) {}
