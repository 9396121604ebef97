package org.tongxing.register.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.area.Area;
import org.tongxing.area.Areas;
import org.tongxing.organization.Organization;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.workflow.Choice;

/** Places to choose from: nobody types a code. */
@Component
public class PlaceChoices {

    private final Areas areas;
    private final Organization organization;
    private final Clock clock;
    private final AtomicReference<@Nullable Counties> counties = new AtomicReference<>();

    PlaceChoices(Areas areas, Organization organization, Clock clock) {
        this.areas = areas;
        this.organization = organization;
        this.clock = clock;
    }

    private record Counties(LocalDate on, List<Choice> choices) {}

    /** All counties of the country by full name; put together once a day. */
    public List<Choice> counties() {
        LocalDate today = LocalDate.now(clock);
        Counties known = counties.get();
        if (known == null || !known.on().equals(today)) {
            known = new Counties(today, allCounties(today));
            counties.set(known);
        }
        return known.choices();
    }

    /** Communities of a person's areas, and their townships for 社区待核定. */
    public List<Choice> communities(String login) {
        LocalDate today = LocalDate.now(clock);
        List<Choice> choices = new ArrayList<>();
        for (AreaCode area : organization.areasOf(login, today)) {
            areas.allWithin(area, AreaLevel.VILLAGE, today).forEach(village -> choices.add(choice(village)));
            townships(area, today)
                    .forEach(township -> choices.add(new Choice(
                            township.name() + "（社区待核定）", township.code().value())));
        }
        return choices.stream().distinct().toList();
    }

    /** The community of a person who works in one only: they need not choose it. */
    public Optional<String> onlyCommunity(String login) {
        List<AreaCode> mine = organization.areasOf(login, LocalDate.now(clock));
        return mine.size() == 1 && mine.get(0).level() == AreaLevel.VILLAGE
                ? Optional.of(mine.get(0).value())
                : Optional.empty();
    }

    /** Townships of the counties in which a person works. */
    public List<Choice> townships(String login) {
        LocalDate today = LocalDate.now(clock);
        return organization.areasOf(login, today).stream()
                .filter(area -> area.reaches(AreaLevel.COUNTY))
                .map(area -> areas.managingCounty(area, today))
                .distinct()
                .flatMap(county -> areas.townshipsManagedBy(county, today).stream())
                .map(PlaceChoices::choice)
                .toList();
    }

    private Stream<Area> townships(AreaCode area, LocalDate today) {
        return area.reaches(AreaLevel.TOWNSHIP)
                ? areas.find(area.township(), today).stream()
                : areas.allWithin(area, AreaLevel.TOWNSHIP, today).stream();
    }

    private List<Choice> allCounties(LocalDate today) {
        Map<String, String> above = Stream.concat(
                        areas.all(AreaLevel.PROVINCE, today).stream(), areas.all(AreaLevel.CITY, today).stream())
                .collect(Collectors.toMap(area -> area.code().value(), Area::name, (one, other) -> one));
        return areas.counties(today).stream()
                .map(county -> new Choice(fullName(county, above), county.code().value()))
                .toList();
    }

    private static String fullName(Area county, Map<String, String> above) {
        String province = above.getOrDefault(county.code().province().value(), "");
        String city = above.getOrDefault(county.code().city().value(), "");
        boolean named = !Areas.isNameless(city) && !city.equals(county.name()) && !city.equals(province);
        return province + (named ? city : "") + county.name();
    }

    private static Choice choice(Area area) {
        return new Choice(area.name(), area.code().value());
    }
}
