// Where libxml2 is built with ICU its headers bring ICU's along, of another version than Foundation's own. They only add
// members at the end of a structure that is passed by pointer.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
