package org.tongxing.access;

/** What somebody did, as the record of access and decisions (审计记录) names it. */
public enum AuditAction {
    /** 登录. */
    SIGNED_IN("登录"),
    /** 登录失败. */
    SIGN_IN_FAILED("登录失败"),
    /** 因多次失败暂停登录. */
    SIGN_IN_LOCKED("暂停登录"),
    /** 退出. */
    SIGNED_OUT("退出"),
    /** 查阅儿童档案. */
    DOSSIER_READ("查阅档案"),
    /** 打开含儿童信息的表单. */
    FORM_READ("打开表单"),
    /** 检索台账. */
    LEDGER_SEARCHED("检索台账"),
    /** 显示完整证件号码、电话等. */
    REVEALED("显示完整信息"),
    /** 县级以上凭理由查阅具名信息. */
    NAMES_OPENED("具名查阅"),
    /** 应急调阅. */
    GLASS_BROKEN("应急调阅"),
    /** 办理环节. */
    DECIDED("办理"),
    /** 启动流程. */
    STARTED("启动"),
    /** 更正、撤销、并入等登记变更. */
    RECORD_CHANGED("登记变更"),
    /** 制作查阅答复. */
    EXTRACTED("制作查阅答复"),
    /** 打开、下载公函. */
    LETTER_READ("查阅公函"),
    /** 被拒绝的请求. */
    REFUSED("拒绝"),
    /** 技术管理员干预流程引擎: retries, holds, filters. */
    ENGINE_KEPT("引擎维护"),
    /** 更换密钥. */
    KEY_CHANGED("更换密钥"),
    /** 设定时限、导入工作日历. */
    LIMIT_SET("设定时限或工作日历"),
    /** 暂停、继续、延长计时. */
    CLOCK_CHANGED("计时变动"),
    /** 检索审计记录. */
    AUDIT_SEARCHED("检索审计记录");

    private final String label;

    AuditAction(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
