package org.opencmcc.formats;

/// The order of day, month and year in a day written with numbers only.
public enum DayOrder {
    /// 25/02/2024
    DMY,
    /// 02/25/2024
    MDY,
    /// 2024/02/25
    YMD
}
