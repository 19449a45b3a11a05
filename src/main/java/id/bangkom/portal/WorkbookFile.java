package id.bangkom.portal;

import java.util.List;
import org.springframework.http.ResponseEntity;

/**
 * Several tables to take away as one file for a spreadsheet, each on a sheet of its own.
 *
 * @param name of the file, without its ending
 * @param sheets at least one; their names are those of the sheets
 */
public record WorkbookFile(String name, List<TableFile> sheets) {

    public WorkbookFile {
        sheets = List.copyOf(sheets);
    }

    public ResponseEntity<byte[]> download() {
        return TableFile.answer(TableFile.XLSX, name + ".xlsx", TableFile.workbook(sheets, TableFile::name));
    }
}
