package org.opencmcc.flow.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencmcc.flow.DailyCount;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/// Writes a day as its record reads, name by name. Three years are 1,096 days of fifteen values each, and finding out
/// for each of them anew what a record holds would take longer than counting.
final class DayWriter extends ValueSerializer<DailyCountsJson.DayJson> {
    private static final SerializableString DAY = new SerializedString("day");
    private static final SerializableString STATE = new SerializedString("state");
    private static final SerializableString TRUCKS = new SerializedString("trucks");
    private static final SerializableString VALUE = new SerializedString("value");
    private static final SerializableString RESTS_ON = new SerializedString("restsOn");
    private static final SerializableString AVERAGES = new SerializedString("averages");
    private static final SerializableString MEAN = new SerializedString("mean");
    private static final SerializableString DAYS = new SerializedString("days");
    private static final int LONG_DIGITS = 18;

    @Override
    public void serialize(DailyCountsJson.DayJson day, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        json.writeName(DAY).writeString(day.day().toString());
        json.writeName(STATE).writeString(day.state().name());
        write(json.writeName(TRUCKS), day.trucks());
        var value = day.value();
        if (value == null) {
            json.writeName(VALUE).writeNull();
        } else if (value.scale() == 0 && value.precision() < LONG_DIGITS) {
            json.writeName(VALUE).writeNumber(value.longValue());
        } else {
            json.writeName(VALUE).writeNumber(value);
        }
        write(json.writeName(RESTS_ON), day.restsOn());
        json.writeName(AVERAGES);
        write(json, day.averages());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, @Nullable Integer number) {
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number.intValue());
        }
    }

    private static void write(JsonGenerator json, @Nullable Map<Integer, DailyCount.RunningAverage> averages) {
        if (averages == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        averages.forEach((length, average) -> {
            json.writeName(String.valueOf(length)).writeStartObject();
            json.writeName(MEAN).writeNumber(oneDecimal(average.mean()));
            json.writeName(DAYS).writeNumber(average.days());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static String oneDecimal(double mean) {
        var tenths = Math.round(mean * 10);
        return tenths / 10 + "." + Math.abs(tenths % 10);
    }
}
