/** Un artículo de ejemplo en español. */
export default `La biblioteca que presta herramientas se queda sin estantes

Por la redacción local

Lo que empezó hace tres años como una caja de taladros en un sótano del barrio de La Fuente es hoy el servicio más usado de la biblioteca municipal. El año pasado prestó 14.300 herramientas, más que novelas, y el Ayuntamiento aprobó ayer destinarle un edificio propio de 900 metros cuadrados junto a la estación.

La idea nació de una queja. Carmen Ortuño, bibliotecaria desde 1998, había oído a un vecino lamentarse de que había comprado una lijadora de 120 euros para usarla una sola tarde. Ella preguntó en voz alta por qué nadie la prestaba, y a la semana siguiente aparecieron en el mostrador once herramientas con una nota que decía: «Para quien la necesite».

El préstamo funciona como el de los libros, con una diferencia: antes de llevarse una máquina peligrosa hay que asistir a un taller de veinte minutos. Desde que existe esa norma no se ha registrado ningún accidente grave. Las averías, en cambio, se han duplicado, y dos jubilados del antiguo astillero reparan cada jueves lo que se rompe.

Según un estudio de la universidad, cada euro invertido en el servicio ahorra a los hogares 6,40 euros en compras. El efecto es mayor en los barrios de renta baja, donde un tercio de los usuarios declara que sin el préstamo no habría podido hacer la reparación. El estudio, que siguió a 1.100 familias durante dieciocho meses, advierte sin embargo de que la cifra incluye herramientas que quizá nunca se habrían comprado.

Los comerciantes lo ven de otra manera. La asociación de ferreterías sostiene que sus ventas de maquinaria pequeña cayeron un 9 % en dos años y pide que el servicio se limite a quienes no puedan pagarla. Tres tiendas han encontrado otra salida: venden los materiales con descuento a quien muestra el carné de la biblioteca, y sus ingresos han subido.

El nuevo edificio costará 1,3 millones de euros, de los que el fondo regional de economía circular aporta 800.000. Tendrá un taller abierto, un almacén con elevador y una sala para cursos. La oposición votó en contra porque el proyecto no incluye aparcamiento, y una taladradora de columna, recordó su portavoz, no cabe en un autobús.

Ortuño responde que casi nadie pide una taladradora de columna. Lo que más se presta, explica, son escaleras, hidrolimpiadoras y máquinas de coser, y para las piezas pesadas habrá dos bicicletas de carga. Le preocupa más el personal: el servicio depende hoy de cuatro empleados y de veintisiete voluntarios, y la plantilla no aumentará hasta que el Ayuntamiento apruebe el presupuesto en marzo.

Otras seis ciudades han pedido los programas informáticos con los que la biblioteca gestiona las reservas. La Fuente los entrega gratis, con una sola condición: que quien los mejore devuelva la mejora.
`;
