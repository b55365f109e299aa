package org.opencmcc.browser;

import java.nio.charset.StandardCharsets;

/// Small lists of the shapes that the two publishers use, written here; nothing in them is from anywhere.
final class SmallLists {
    private SmallLists() {}

    static byte[] portal() {
        var list = new StringBuilder("Index,Date,Route,Classification,Donor,Aid (tons)\n");
        var index = 1;
        for (var day = 1; day <= 28; day++) {
            for (var truck = 0; truck < 3 + day % 4; truck++) {
                list.append(index++).append(',').append(day).append(" Feb 2024,Land Crossings,Food,Hazel Test,20\n");
            }
        }
        list.append(index).append(",29 Feb 2024,Aerial Route,Food,Hazel Test,-\n");
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] withAMistake() {
        return """
                Index,Date,Route,Classification,Donor,Aid (tons)
                1,1 Feb 2024,Land Crossings,Food,Hazel Test,20
                2,31 Feb 2024,Land Crossings,Food,Hazel Test,20
                """.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] received() {
        var list = new StringBuilder(
                "ID,Received Date,Data Source,Description of Cargo,Quantity,Units,Donating Country/ Organization,Donation Type,Crossing\n");
        var id = 100;
        for (var day = 1; day <= 29; day++) {
            for (var truck = 0; truck < 2 + day % 3; truck++) {
                list.append(id++)
                        .append(",2024-02-")
                        .append(day < 10 ? "0" + day : day)
                        .append(",Birch Test,Flour,20,Pallets,Birch Test,")
                        .append(truck == 0 ? "Private Sector" : "Humanitarian - UN")
                        .append(",Kerem Shalom\n");
            }
        }
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }
}
