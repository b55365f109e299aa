package org.opencmcc.formats;

/// One sheet of a file. A text file has one, without a name.
///
/// @param index from 0, in the workbook's order
/// @param hidden not shown by the spreadsheet program; never chosen by itself while another has rows
public record Sheet(int index, String name, boolean hidden) {}
