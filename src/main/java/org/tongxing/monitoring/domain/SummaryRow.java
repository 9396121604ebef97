package org.tongxing.monitoring.domain;

/**
 * A row of the summary table (汇总表).
 *
 * @param dimension TOTAL, POPULATION, SEX or AGE
 * @param category code within the dimension
 * @param beginning 期初
 * @param added 新增
 * @param movedIn 转入: counted before in another category
 * @param departed 减少
 * @param movedOut 转出: counted now in another category
 * @param ending 期末, counted by the register's rules apart from what the communities have found
 */
public record SummaryRow(
        String dimension,
        String category,
        long beginning,
        long added,
        long movedIn,
        long departed,
        long movedOut,
        long ending) {

    /** 表间勾稽: whether what was and what came and went is what is. */
    public boolean foots() {
        return beginning + added + movedIn - departed - movedOut == ending;
    }
}
