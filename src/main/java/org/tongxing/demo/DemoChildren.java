package org.tongxing.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongxing.shared.AreaCode;

/** Invented children: names from two lists, numbers with valid check digits, nobody who exists. */
final class DemoChildren {

    private static final String SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗";
    private static final String[] GIVEN = {
        "小明", "雨桐", "子轩", "欣怡", "浩然", "思琪", "宇航", "梓涵", "俊杰", "诗雨", "嘉怡", "一诺", "晨曦", "乐乐", "可欣", "天佑", "佳慧", "志强",
        "晓雯", "安安"
    };
    private static final String[] HUKOU = {
        "431124", "450923", "522635", "421087", "411481", "360733", "511381", "441403", "445281", "440981"
    };
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private final LocalDate today;

    DemoChildren(LocalDate today) {
        this.today = today;
    }

    /** The form of a child, as a director fills it in. */
    Map<String, Object> form(int number, AreaCode community) {
        LocalDate birth = today.minusYears(2 + number % 13).minusDays(11L * (number % 29) + 5);
        String surname = SURNAMES.substring(number % SURNAMES.length(), number % SURNAMES.length() + 1);
        String hukou = HUKOU[number % HUKOU.length];
        boolean boy = number % 2 == 0;
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("childName", surname + GIVEN[(number * 7 + number / 20) % GIVEN.length]);
        form.put("idType", "RESIDENT_ID");
        form.put("idNumber", number(hukou, birth, 10 + 2 * (number % 400) + (boy ? 1 : 0)));
        form.put("sex", boy ? "1" : "2");
        form.put("birthDate", birth.toString());
        form.put("ethnicity", "01");
        form.put("hukouStatus", "REGISTERED");
        form.put("hukouArea", hukou);
        form.put("hukouAddress", "示例村" + (number % 30 + 1) + "组");
        form.put("residenceArea", community.value());
        form.put("residenceAddress", "示例路" + (number % 90 + 1) + "号" + (number % 7 + 1) + "0" + (number % 4 + 1) + "房");
        form.put("residentSince", since(number, birth).toString());
        form.put("accompaniedBy", "BOTH_PARENTS");
        form.put("guardianName", surname + (boy ? "建国" : "建华"));
        form.put("guardianRelation", boy ? "51" : "52");
        form.put("guardianPhone", "1380013%04d".formatted(number % 10000));
        form.put("guardianIdNumber", number(hukou, birth.minusYears(27), 100 + number % 400));
        form.put("schooling", schooling(birth));
        form.put("residencePermit", number % 3 == 0);
        form.put("noticeGiven", true);
        return form;
    }

    /** One in five has not lived here for six months yet. */
    private LocalDate since(int number, LocalDate birth) {
        LocalDate since = number % 5 == 4 ? today.minusDays(30L + number % 120) : today.minusMonths(8 + number % 40);
        return since.isBefore(birth) ? birth : since;
    }

    private String schooling(LocalDate birth) {
        int age = today.getYear() - birth.getYear();
        List<String> stages = List.of("NOT_IN_KINDERGARTEN", "KINDERGARTEN", "PRIMARY", "JUNIOR");
        return stages.get(age < 4 ? 0 : age < 7 ? 1 : age < 13 ? 2 : 3);
    }

    /** GB 11643: the last digit checks the seventeen before. */
    private static String number(String area, LocalDate birth, int sequence) {
        String digits = "%s%d%02d%02d%03d"
                .formatted(area, birth.getYear(), birth.getMonthValue(), birth.getDayOfMonth(), sequence);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + CHECKS.charAt(sum % 11);
    }
}
